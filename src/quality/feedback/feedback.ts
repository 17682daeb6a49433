import type { Locale } from '../../contracts/index.js';
import { isNearWording, likenessOf, wordingOf } from '../../modules/retrieval/index.js';
import { inDocumentWords } from '../../platform/words/index.js';
import { LocalEmbeddingModel } from '../../providers/local/embedding-model/local-embedding-model.js';
import { chanceFrom } from '../chance.js';
import { readRows } from '../data-set.js';
import { type Figure, figureOf, type Section } from '../figure.js';
import { KINDS, nearWording } from './near-wordings.js';
import { type Taught, TaughtKnowledge } from './taught-knowledge.js';

/** The embedded engine answers some twenty searches a second. */
const MOST_TAUGHT = 200;
const MOST_STRANGE = 1_000;
const EXAMPLES = 10;
const SEED = 14;
const NEAR_FIRST = { atLeast: 0.95 };
const CHANGED = { atMost: 0.005 };

/** Whether a taught answer is spoken where its question is asked, and nowhere else. */
export const feedback: Section = {
  title: 'Feedback',
  measure: async (folder) => [
    ...(await wordings('en', 'bitext-qa-sample', await bitext(folder), await clinc(folder))),
    ...(await wordings('ja', 'asdc-ja-dialogs', await asdc(folder), await jsquad(folder))),
    ...(await examples(folder)),
    ...(await pairs(folder)),
  ],
};

interface Asked {
  readonly text: string;
  readonly isRight: boolean;
}

async function wordings(
  locale: Locale,
  set: string,
  questions: readonly string[] | null,
  strangers: readonly string[] | null,
): Promise<Figure[]> {
  const taught = questions && toldApart(evenly(questions, MOST_TAUGHT));
  const asked = new Map<string, Asked[]>();
  const strange: Asked[] = [];
  if (taught) {
    const knowledge = await TaughtKnowledge.of(taught, locale);
    try {
      for (const kind of KINDS) {
        const chance = chanceFrom(SEED);
        const cases: Asked[] = [];
        for (const { question } of taught) {
          const text = nearWording(kind, question, locale, chance);
          const spoken = await knowledge.answerTo(text);
          cases.push({ text: `${question} | ${text} | ${spoken?.title ?? '-'}`, isRight: spoken?.title === question });
        }
        asked.set(kind, cases);
      }
      for (const text of evenly(strangers ?? [], MOST_STRANGE)) {
        const spoken = await knowledge.answerTo(text);
        strange.push({ text: `${text} | ${spoken?.title ?? '-'}`, isRight: spoken !== null });
      }
    } finally {
      await knowledge.close();
    }
  }
  const all = taught && [...asked.values()].flat();
  return [
    figureOf(`taught answer first for near wordings, ${locale}, ${set}`, all, isRight, NEAR_FIRST),
    ...KINDS.map((kind) => figureOf(`- by ${kind}, ${locale}, ${set}`, taught && asked.get(kind), isRight)),
    figureOf(`unrelated questions changed, ${locale}`, taught && strangers && strange, isRight, CHANGED),
  ];
}

/** Intents of a bank, each taught by ten examples: the nearest of them, and what is spoken. */
async function examples(folder: string | null): Promise<Figure[]> {
  const known = await rowsOf<{ text: string; intent: string }>(folder, 'banking77/index_train.jsonl');
  const queries = await rowsOf<{ text: string; intent: string }>(folder, 'banking77/queries_dev.jsonl');
  const cases: { text: string; isNearest: boolean; spoken: boolean | null }[] = [];
  if (known && queries) {
    const shots = [...Map.groupBy(known, ({ intent }) => intent).values()].flatMap((rows) => evenly(rows, EXAMPLES));
    const [taughtVectors, askedVectors] = [await vectorsOf(shots), await vectorsOf(queries)];
    const taught = shots.map((shot, at) => ({ ...shot, vector: taughtVectors[at]!, wording: wordingOf(shot.text) }));
    queries.forEach(({ text, intent }, at) => {
      const wording = wordingOf(text);
      const near = taught
        .map((each) => ({ each, similarity: dot(each.vector, askedVectors[at]!) }))
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, 20);
      const spoken = near
        .map(({ each }) => ({ each, likeness: likenessOf(wording, each.wording) }))
        .filter(({ likeness }) => isNearWording(likeness))
        .sort((a, b) => b.likeness - a.likeness)[0];
      cases.push({
        text: `${text} | ${near[0]?.each.text} | ${spoken?.each.text ?? '-'}`,
        isNearest: near[0]?.each.intent === intent,
        spoken: spoken ? spoken.each.intent === intent : null,
      });
    });
  }
  const asked = known && queries && cases;
  return [
    figureOf('nearest taught answer right, 10 examples, en, banking77', asked, ({ isNearest }) => isNearest, {
      atLeast: 0.65,
    }),
    figureOf('taught answer spoken, 10 examples, en, banking77', asked, ({ spoken }) => spoken !== null),
    figureOf(
      'right among the spoken, 10 examples, en, banking77',
      asked?.filter(({ spoken }) => spoken !== null),
      ({ spoken }) => spoken === true,
    ),
  ];
}

/** Sentences that mean the same or the opposite: what would be taken for one question. */
async function pairs(folder: string | null): Promise<Figure[]> {
  const jnli = await rowsOf<Pair>(folder, 'jglue-jsts-jnli/jnli_dev.jsonl');
  const jsick = await rowsOf<Pair>(folder, 'jsick/dev.jsonl');
  const english = jsick?.map(({ en1 = '', en2 = '', label_en = '' }) => ({
    sentence1: en1,
    sentence2: en2,
    label: label_en,
  }));
  const sets = [
    ['ja, jglue-jnli', jnli],
    ['ja, jsick', jsick],
    ['en, jsick', english ?? null],
  ] as const;
  return sets.flatMap(([set, rows]) =>
    (['contradiction', 'entailment'] as const).map((label) =>
      figureOf(
        `${label} pairs taken for one, ${set}`,
        rows
          ?.filter((row) => row.label === label)
          .map((row) => ({ ...row, text: `${row.sentence1} | ${row.sentence2}` })),
        ({ sentence1, sentence2 }) => isNearWording(likenessOf(wordingOf(sentence1), wordingOf(sentence2))),
      ),
    ),
  );
}

interface Pair {
  sentence1: string;
  sentence2: string;
  label: string;
  en1?: string;
  en2?: string;
  label_en?: string;
}

async function bitext(folder: string | null): Promise<string[] | null> {
  const rows = await rowsOf<{ input_text: string }>(folder, 'bitext-qa-sample/dev.jsonl');
  return rows && rows.map(({ input_text }) => input_text.replace(/\{\{([^}]*)\}\}/gu, '$1'));
}

/** Of other business than a shop's customers have. */
async function clinc(folder: string | null): Promise<string[] | null> {
  const rows = await rowsOf<{ text: string }>(folder, 'clinc150/val.jsonl');
  return rows && rows.map(({ text }) => text);
}

interface Dialogue {
  utterances: { name: string; text: string }[];
}

/** What customers of a travel agency ask. */
async function asdc(folder: string | null): Promise<string[] | null> {
  const rows = await rowsOf<Dialogue>(folder, 'asdc-ja-dialogs/dev.jsonl');
  return (
    rows &&
    rows
      .flatMap(({ utterances }) => utterances)
      .filter(({ name }) => name.startsWith('customer'))
      .flatMap(({ text }) => text.split(/(?<=[。？?！!\n])/u))
      .map((sentence) => sentence.trim())
      .filter((sentence) => /か[。？?]?$|[？?]$/u.test(sentence) && sentence.length >= 8 && sentence.length <= 60)
  );
}

async function jsquad(folder: string | null): Promise<string[] | null> {
  const rows = await rowsOf<{ text: string }>(folder, 'jglue-jsquad/queries_dev.jsonl');
  return rows && rows.map(({ text }) => text);
}

/** Without questions that are near wordings of one before: no curator teaches a question twice. */
function toldApart(questions: readonly string[]): Taught[] {
  const kept: string[] = [];
  for (const question of questions) {
    const wording = wordingOf(question);
    if (!kept.some((other) => isNearWording(likenessOf(wording, wordingOf(other))))) kept.push(question);
  }
  return kept.map((question) => ({ question, answer: `To "${question}".` }));
}

async function vectorsOf(rows: readonly { text: string }[]): Promise<Float32Array[]> {
  const texts = rows.map(({ text }) => inDocumentWords(text));
  return new LocalEmbeddingModel().embed(texts, 'query', new AbortController().signal);
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, nth) => items[Math.floor(nth * step)]!);
}

function isRight({ isRight: right }: Asked): boolean {
  return right;
}

function rowsOf<Row>(folder: string | null, file: string): Promise<Row[] | null> {
  return folder === null ? Promise.resolve(null) : readRows<Row>(folder, file);
}
