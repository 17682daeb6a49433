import type { RejectionReason, Verdict } from '../../../contracts/index.js';
import type { Head, Scores, Thresholds } from './linear/index.js';

/** Where several reasons hold, the first of these is told. */
export const REASONS: readonly RejectionReason[] = [
  'injection',
  'abuse',
  'adult',
  'personal_data',
  'defamation',
  'politics',
  'unspecified',
  'off_topic',
];

const HEAD_OF: Readonly<Partial<Record<RejectionReason, Head>>> = {
  injection: 'injection',
  abuse: 'abuse',
  unspecified: 'harm',
};

/** What the lexicon found: English phrases, Japanese phrases, and marks that mean only one thing. */
export interface Findings {
  readonly english: ReadonlySet<RejectionReason>;
  readonly japanese: ReadonlySet<RejectionReason>;
  readonly marks: ReadonlySet<RejectionReason>;
  readonly inJapanese: boolean;
}

/**
 * The lexicon and the classifier decide together. Marks stand. An English phrase holds unless the classifier finds the
 * whole utterance harmless, a Japanese one always: of Japanese the classifier has seen too little to speak against it. The
 * classifier rejects alone where it is sure. What both of them found, no other moderator overrules.
 */
export function vote(
  { english, japanese, marks, inJapanese }: Findings,
  scores: Scores,
  thresholds: Readonly<Record<Head, Thresholds>>,
): Verdict {
  for (const reason of REASONS) {
    if (marks.has(reason)) return { accepted: false, reason, certain: true };
    const head = HEAD_OF[reason];
    if (!head) {
      if (english.has(reason) || japanese.has(reason)) return { accepted: false, reason };
      continue;
    }
    const { veto, ...above } = thresholds[head];
    const bySelf = scores[head] > (inJapanese ? above.japanese : above.alone);
    const byPhrase = japanese.has(reason) || (english.has(reason) && scores[head] > veto);
    if (bySelf || byPhrase) return { accepted: false, reason, certain: bySelf && byPhrase };
  }
  return { accepted: true };
}
