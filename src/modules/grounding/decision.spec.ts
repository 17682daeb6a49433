import type { Intent } from '../../contracts/index.js';
import { decide, type DecisionGround } from './decision.js';
import { thresholdsFor } from './score.js';

const passage = (coverage: number, similarity: number | null = coverage) => ({
  passageId: `passage ${coverage}`,
  documentId: 'document',
  title: 'Opening hours',
  heading: '',
  text: 'We open at 9:00.',
  similarity,
  lexicalScore: 1,
  fusedScore: 1,
  rank: 1,
  coverage,
  carried: coverage,
});

const ground = (given: Partial<DecisionGround>): DecisionGround => ({
  verdict: { accepted: true },
  understanding: { kind: 'knowledge' },
  passages: [passage(0.9)],
  thresholds: thresholdsFor('local'),
  ...given,
});

describe('the decision', () => {
  it('answers from passages that carry the question', () => {
    expect(decide(ground({ passages: [passage(0.9), passage(0.1)] }))).toMatchObject({
      kind: 'knowledge',
      passages: [{ passageId: 'passage 0.9' }],
    });
  });

  it.each([
    ['no_passage', []],
    ['weak_passage', [passage(0.2)]],
    ['out_of_scope', [passage(0.05)]],
    ['search_failed', null],
  ])('abstains with %s', (failureReason, passages) => {
    expect(decide(ground({ passages }))).toMatchObject({ kind: 'abstain', failureReason });
  });

  it('rejects before everything else, whatever was found', () => {
    const rejected = ground({ verdict: { accepted: false, reason: 'abuse' }, understanding: { kind: 'staff' } });
    expect(decide(rejected)).toEqual({ kind: 'reject', failureReason: 'moderation_rejected' });
  });

  it('names an injection as such', () => {
    expect(decide(ground({ verdict: { accepted: false, reason: 'injection' } }))).toEqual({
      kind: 'reject',
      failureReason: 'injection_detected',
    });
  });

  it('calls a person when one is asked for, even if the search failed', () => {
    expect(decide(ground({ understanding: { kind: 'staff' }, passages: null }))).toEqual({ kind: 'escalate' });
  });

  it('reads the chance that labels taught, in place of the shipped threshold', () => {
    const calibration = {
      weights: [-3, 6, 0, 0, 0, 0],
      scopeWeights: [-1, 6, 0, 0, 0, 0],
      threshold: 0.8,
      intents: { hours: { threshold: 0.95, labels: 300, coverage: 0.5, wrongAtMost: 0.05 } },
      inScope: 0.4,
      alpha: 0.05,
      labels: 1_000,
      coverage: 0.7,
      wrongAtMost: 0.05,
    };
    const calibrated = (coverage: number, intent?: Intent) =>
      decide(ground({ passages: [passage(coverage)], thresholds: thresholdsFor('local', calibration), intent }));
    expect(calibrated(0.9)).toMatchObject({ kind: 'knowledge', score: expect.closeTo(0.917, 3) });
    expect(calibrated(0.5)).toMatchObject({ kind: 'abstain', failureReason: 'weak_passage', score: 0.5 });
    expect(calibrated(0.9)).toMatchObject({ kind: 'knowledge', score: expect.closeTo(0.917, 3) });
    expect(calibrated(0.5)).toMatchObject({ kind: 'abstain', failureReason: 'weak_passage', score: 0.5 });
    expect(calibrated(0)).toMatchObject({ kind: 'abstain', failureReason: 'out_of_scope' });
    expect(calibrated(0.9, 'price').kind).toBe('knowledge');
    expect(calibrated(0.9, 'hours')).toMatchObject({ kind: 'abstain', failureReason: 'weak_passage' });
  });

  it('can do without an embedding: the words alone carry it', () => {
    expect(decide(ground({ passages: [passage(0.9, null)] })).kind).toBe('knowledge');
  });
});
