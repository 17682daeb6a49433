import type { GenerationRequest, LanguageModel } from '../../../contracts/index.js';
import type { Decision } from '../../grounding/index.js';
import { TIRE_PATTERNS } from '../../values/index.js';
import { AnswerComposer, type CompositionReport } from './answer-composer.js';

const passage = {
  passageId: 'passage',
  documentId: 'document',
  title: 'Puncture repair',
  heading: '',
  text: 'A puncture repair costs 2,200 yen and takes 30 minutes.',
  similarity: 0.8,
  lexicalScore: 1,
  fusedScore: 1,
  rank: 1,
  coverage: 1,
  carried: 1,
};
const knowledge: Decision = { kind: 'knowledge', passages: [passage], score: 0.9 };

/** Says one text after the other, at each request the next. */
function scripted(name: string, ...answers: (string | Error)[]): LanguageModel & { requests: GenerationRequest[] } {
  const requests: GenerationRequest[] = [];
  return {
    name,
    requests,
    async *generate(request) {
      requests.push(request);
      const answer = answers[Math.min(requests.length, answers.length) - 1] ?? '';
      if (answer instanceof Error) throw answer;
      for (const letter of answer) yield await Promise.resolve(letter);
    },
  };
}

/** Holds back what was said to be held back. */
const gate = { maySay: ({ text }: { text: string }) => Promise.resolve(!text.includes('on the house')) };

async function compose(models: LanguageModel[], decision = knowledge, locale: 'ja' | 'en' = 'en') {
  const report: CompositionReport = { failureReason: null, languageModel: null };
  const said: string[] = [];
  const sentences = new AnswerComposer(models, TIRE_PATTERNS, gate).compose(
    { decision, locale, question: 'What does a puncture repair cost?', history: [] },
    report,
    new AbortController().signal,
  );
  for await (const sentence of sentences) said.push(sentence.text);
  return { said, report };
}

describe('composing an answer', () => {
  it('says what the model writes when every value is bound', async () => {
    const { said, report } = await compose([scripted('model', 'It costs 2,200 yen. It takes 30 minutes.')]);
    expect(said).toEqual(['It costs 2,200 yen.', 'It takes 30 minutes.']);
    expect(report).toEqual({ failureReason: null, languageModel: 'model' });
  });

  it.each([
    ['en', ['45', '50', '55', '60']],
    ['ja', ['45', '50', '55', '60']],
  ] as const)('asks by rule with every option that it has (%s)', async (locale, options) => {
    const decision: Decision = {
      kind: 'doubtful',
      wanted: { aspects: ['existence'], quantity: null },
      question: {
        part: 'aspect',
        label: { en: 'aspect ratio', ja: '扁平率' },
        options: options.map((value) => ({ value, written: value })),
      },
      candidates: [],
    };
    const { said, report } = await compose([], decision, locale);
    for (const option of options) expect(said.join(' ')).toContain(option);
    expect(report.failureReason).toBeNull();
  });

  it('has a wrong sentence written once more, with its fault named', async () => {
    const model = scripted('model', 'It costs 2,500 yen.', 'It costs 2,200 yen.');
    const { said } = await compose([model, scripted('embedded')]);
    expect(said).toEqual(['It costs 2,200 yen.']);
    expect(model.requests[1]?.messages.at(-1)?.text).toContain('2,500 yen');
  });

  it('quotes the record in place of a sentence that is wrong twice, and only once', async () => {
    const model = scripted(
      'model',
      'A puncture repair costs 2,500 yen. A puncture repair takes 50 minutes. Please ask the staff.',
      'A puncture repair costs 2,400 yen.',
    );
    expect((await compose([model, scripted('embedded')])).said).toEqual([passage.text, 'Please ask the staff.']);
  });

  it('leaves out a sentence on which the record says nothing', async () => {
    const model = scripted(
      'model',
      'Snow chains are rented for 2,500 yen. Please ask the staff.',
      'Snow chains are free.',
    );
    expect((await compose([model, scripted('embedded')])).said).toEqual(['Please ask the staff.']);
  });

  it('does not say what the gate holds back', async () => {
    const model = scripted('model', 'We know the cost: on the house.', 'It takes 30 minutes.');
    expect((await compose([model, scripted('embedded')])).said).toEqual(['It takes 30 minutes.']);
  });

  it('lets the next model speak when nothing of the first could be said', async () => {
    const models = [scripted('liar', 'We are closed on Mondays.'), scripted('embedded', passage.text)];
    const { said, report } = await compose(models);
    expect(said).toEqual([passage.text]);
    expect(report.languageModel).toBe('embedded');
  });

  it('says that it does not know when no model says anything true', async () => {
    const { said, report } = await compose([scripted('liar', 'We are closed on Mondays.'), scripted('embedded', '')]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('no reliable information');
    expect(report.failureReason).toBe('unverifiable_answer');
  });

  it('goes on with the next model when the first is down', async () => {
    const { said, report } = await compose([
      scripted('down', new Error('down')),
      scripted('embedded', 'It costs 2,200 yen.'),
    ]);
    expect(said).toEqual(['It costs 2,200 yen.']);
    expect(report.languageModel).toBe('embedded');
  });

  it('stops before it becomes a lecture', async () => {
    const long = `${'Please ask the staff of the store about this. '.repeat(20)}`;
    const { said } = await compose([scripted('model', long)]);
    expect(said.join(' ').length).toBeLessThanOrEqual(200);
  });

  it('asks no model for what the product master settles', async () => {
    const model = scripted('model', 'never');
    const product = {
      id: '1',
      productNumber: 'HY-1',
      name: 'Comfort',
      size: '225/60R15',
      brand: null,
      category: null,
      price: { minor: 12800, currency: 'JPY' },
      attributes: {},
      stock: { quantity: 4, asOf: new Date(0) },
    };
    const decision: Decision = {
      kind: 'product',
      product,
      code: '225/60R15',
      wanted: { aspects: ['existence'], quantity: null },
      passages: [],
    };
    const { said } = await compose([model], decision);
    expect(said.join(' ')).toBe(
      'We have the Comfort in 225/60R15. It costs 12,800 yen. There are 4 in stock at this store.',
    );
    expect((await compose([model], decision, 'ja')).said.join('')).toBe(
      '225/60R15のComfortがございます。価格は12,800円です。当店の在庫は4点です。',
    );
    expect(model.requests).toHaveLength(0);
  });
});
