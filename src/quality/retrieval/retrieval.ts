import type { Locale } from '../../contracts/index.js';
import { readDocumentFiles } from '../../document-files.js';
import { decide, thresholdsFor } from '../../modules/grounding/index.js';
import type { FoundPassage } from '../../modules/retrieval/index.js';
import { readRows } from '../data-set.js';
import { type Figure, figureOf, type Section } from '../figure.js';
import { IndexedDocuments, markdown } from './indexed-documents.js';
import { type Answered, trustFigures } from './trust.js';

interface Asked extends Answered {
  readonly text: string;
  readonly isAnswered: boolean;
}

const THRESHOLDS = thresholdsFor('local');
const SHOP = 'demo/knowledge';
const FALSE_ABSTENTION = 0.1;
/** Of each set, evenly spread: the embedded engine answers some twenty searches a second. */
const MOST_ASKED = 3_200;

/** Whether the right passage is found, and whether what no document answers is declined. */
export const retrieval: Section = {
  title: 'Retrieval',
  measure: async (folder) => [
    ...(await passages(folder)),
    ...(await intents(folder, 'banking77', 'index_train.jsonl', ['queries_dev.jsonl'], 0.83)),
    ...(await intents(folder, 'clinc150', 'train.jsonl', ['val.jsonl', 'oos_val.jsonl', 'oos_train.jsonl'])),
    await strangers(folder),
    ...(await lastTurns(folder)),
  ],
};

/** Japanese questions, each answered by one paragraph of an encyclopedia. */
async function passages(folder: string | null): Promise<Figure[]> {
  const paragraphs = await rowsOf<{ doc_id: string; title: string; text: string }>(
    folder,
    'jglue-jsquad/corpus_valid.jsonl',
  );
  const questions = await rowsOf<{ text: string; gold_doc: string }>(folder, 'jglue-jsquad/queries_dev.jsonl');
  const asked =
    paragraphs &&
    questions &&
    (await asking(
      'ja',
      paragraphs.map(({ doc_id, title, text }) => markdown(doc_id, title, 'ja', text.replace(/^.*? \[SEP\] /u, ''))),
      questions.map(({ text, gold_doc }) => ({ text, wanted: gold_doc })),
    ));
  return [
    figureOf('right paragraph first, ja, jglue-jsquad', asked, foundWithin(1), { atLeast: 0.92 }),
    figureOf('right paragraph among five, ja, jglue-jsquad', asked, foundWithin(5), { atLeast: 0.97 }),
    ...trustFigures('ja, jglue-jsquad', asked),
  ];
}

/** One document for each intent, with its examples; `oos` is answered by none. */
async function intents(
  folder: string | null,
  set: string,
  examples: string,
  queries: readonly string[],
  atLeast?: number,
): Promise<Figure[]> {
  const known = await rowsOf<{ text: string; intent: string }>(folder, `${set}/${examples}`);
  const parts = await Promise.all(
    queries.map((file) => rowsOf<{ text: string; intent: string }>(folder, `${set}/${file}`)),
  );
  const asked =
    known &&
    (await asking(
      'en',
      Array.from(
        Map.groupBy(known, ({ intent }) => intent),
        ([intent, rows]) => markdown(intent, intent, 'en', rows.map(({ text }) => text).join('\n\n')),
      ),
      parts
        .flatMap((rows) => rows ?? [])
        .map(({ text, intent }) => ({ text, wanted: intent === 'oos' ? null : intent })),
    ));
  const inScope = asked && asked.filter(({ wanted }) => wanted !== null);
  const outside = asked && asked.filter(({ wanted }) => wanted === null);
  const first = figureOf(`right intent first, en, ${set}`, inScope, foundWithin(1), atLeast ? { atLeast } : undefined);
  if (outside?.length === 0) return [first, ...trustFigures(`en, ${set}`, asked)];
  return [
    first,
    figureOf(`answered when known, en, ${set}`, inScope, ({ isAnswered }) => isAnswered, {
      atLeast: 1 - FALSE_ABSTENTION,
    }),
    figureOf(`declined when not known, en, ${set}`, outside, ({ isAnswered }) => !isAnswered),
    ...trustFigures(`en, ${set}`, asked, 0.87),
  ];
}

/** Questions about the whole world, asked in a shop that sells tires. */
async function strangers(folder: string | null): Promise<Figure> {
  const questions = await rowsOf<{ text: string }>(folder, 'nq-open-out-of-scope/dev.jsonl');
  const asked =
    questions &&
    (await asking(
      'en',
      await readDocumentFiles([SHOP]),
      questions.map(({ text }) => ({ text, wanted: null })),
    ));
  return figureOf(
    'declined when not known, en, nq-open asked in the demo shop',
    asked,
    ({ isAnswered }) => !isAnswered,
    {
      atLeast: 0.95,
    },
  );
}

interface Task {
  answerability: string;
  contexts: readonly { document_id: string; text: string }[];
  input: readonly { speaker: string; text: string }[];
}

/** The last words of long conversations as they stand, over the passages of all of them; few can be understood alone. */
async function lastTurns(folder: string | null): Promise<Figure[]> {
  const tasks = await rowsOf<Task>(folder, 'mtrag-un/dev.jsonl');
  const contexts =
    tasks && new Map(tasks.flatMap((task) => task.contexts.map((each) => [each.document_id, each.text])));
  const decidable = tasks?.filter(({ answerability }) => answerability !== 'UNDERSPECIFIED') ?? [];
  const asked =
    contexts &&
    (await asking(
      'en',
      Array.from(contexts, ([id, text]) => markdown(id, id, 'en', text)),
      decidable.map(({ answerability, contexts: [context], input }) => ({
        text: input.at(-1)?.text ?? '',
        wanted: answerability === 'UNANSWERABLE' ? null : (context?.document_id ?? null),
      })),
    ));
  return [
    figureOf(
      'answered when known, en, mtrag-un',
      asked?.filter(({ wanted }) => wanted !== null),
      ({ isAnswered }) => isAnswered,
    ),
    figureOf(
      'declined when not known, en, mtrag-un',
      asked?.filter(({ wanted }) => wanted === null),
      ({ isAnswered }) => !isAnswered,
    ),
  ];
}

async function asking(
  locale: Locale,
  files: Parameters<typeof IndexedDocuments.of>[0],
  questions: readonly { text: string; wanted: string | null }[],
): Promise<Asked[]> {
  const documents = await IndexedDocuments.of(files);
  try {
    const asked: Asked[] = [];
    for (const { text, wanted } of evenly(questions)) {
      const found = await documents.search(text, locale);
      const names = await documents.namesOf(found);
      asked.push({ text, wanted, found, names, isAnswered: isAnswered(found) });
    }
    return asked;
  } finally {
    await documents.close();
  }
}

function evenly<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, items.length / MOST_ASKED);
  return Array.from({ length: Math.min(items.length, MOST_ASKED) }, (_, nth) => items[Math.floor(nth * step)]!);
}

function isAnswered(passages: FoundPassage[]): boolean {
  const understanding = { kind: 'knowledge' } as const;
  return decide({ verdict: { accepted: true }, understanding, passages, thresholds: THRESHOLDS }).kind === 'knowledge';
}

function foundWithin(places: number): (asked: Asked) => boolean {
  return ({ wanted, names }) => wanted !== null && [...new Set(names)].slice(0, places).includes(wanted);
}

function rowsOf<Row>(folder: string | null, file: string): Promise<Row[] | null> {
  return folder === null ? Promise.resolve(null) : readRows<Row>(folder, file);
}
