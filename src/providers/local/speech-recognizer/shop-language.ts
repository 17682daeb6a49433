import { FRAME_PIECES, QUESTION_FRAMES } from './question-frames.js';
import { FORM_PIECES, isCode, spokenCodes } from './spoken-codes.js';
import { NUMBER_PIECES } from './spoken-numbers.js';
import { buildWordGraph, type WordGraph } from './word-graph.js';

/** As many arcs as the engine's memory holds. */
const MOST_ARCS = 32_000;
const MOST_WORDS = 160;
const MOST_PHRASES = 60;
const MOST_NOUNS = 25;
const PHRASE_LENGTH = 5;
const LINKING_WORDS = new Set([
  ...['a', 'an', 'and', 'the', 'of', 'for', 'in', 'on', 'to', 'with', 'or', 'by', 'at', 'our', 'your', 'how', 'what'],
]);

/** What may be said in this store, and how its own words are written. */
export interface ShopLanguage {
  readonly graph: WordGraph;
  /** Spelling of words that are written otherwise than they are heard, by the heard form. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** The language of a store: questions that visitors ask anywhere, about the words and codes of this one. */
export function shopLanguage(vocabulary: readonly string[]): ShopLanguage {
  const heard = hearable(vocabulary);
  for (let share = 1; ; share /= 2) {
    const graph = buildWordGraph(QUESTION_FRAMES, piecesOf(heard, share));
    const size = graph.arcs.reduce((sum, arcs) => sum + arcs.length, 0);
    // The most useful words come first; what does not fit is what is asked for least.
    if (size <= MOST_ARCS || share * MOST_WORDS < 1) return { graph, spelling: heard.spelling };
  }
}

interface Hearable {
  readonly codes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly spelling: ReadonlyMap<string, string>;
}

function hearable(vocabulary: readonly string[]): Hearable {
  const spelling = new Map<string, string>([['i', 'I']]);
  const codes = new Set<string>();
  const words = new Set<string>();
  const phrases = new Set<string>();
  const nouns = new Set<string>();
  for (const entry of vocabulary) {
    const written = entry.normalize('NFKC').match(/[^\s,;:()[\]<>|"“”]+/g) ?? [];
    for (const word of written) if (isCode(word)) codes.add(word);
    const heard = written.filter((word) => !isCode(word)).flatMap((word) => heardWords(word, spelling));
    for (const word of heard) if (!LINKING_WORDS.has(word)) words.add(word);
    if (heard.length > 1 && heard.length <= PHRASE_LENGTH) phrases.add(heard.join(' '));
    const head = heard.at(-1);
    if (head !== undefined && head.length > 2) for (const form of numberForms(head)) nouns.add(form);
  }
  return { codes, words, phrases, nouns, spelling };
}

function piecesOf({ codes, words, phrases, nouns }: Hearable, share: number): Map<string, readonly string[]> {
  const said = spokenCodes([...codes]);
  const first = (all: ReadonlySet<string>, most: number): string[] => [...all].slice(0, Math.floor(most * share));
  return new Map<string, readonly string[]>([
    ...NUMBER_PIECES,
    ...FORM_PIECES,
    ...FRAME_PIECES,
    ['code', said.whole],
    ['code part', said.parts],
    ['word', first(words, MOST_WORDS)],
    ['phrase', first(phrases, MOST_PHRASES)],
    ['noun', [...said.nouns, ...first(nouns, MOST_NOUNS), '<thing>']],
    ['name', ['<word>', '<phrase>']],
    ['topic', ['<word>', '<phrase>']],
    ['kind', ['[<word>] <noun>', '<phrase>']],
    [
      'item',
      [
        '[<name>] <code> [<noun>]',
        '<name> [<noun>] [in <code>]',
        '<noun> [(in|for|of) [size] <code>]',
        '(size|number) <code>',
      ],
    ],
  ]);
}

/** `Road-King` is heard as two words, `O'Neil` and `SnowGrip` as one each; what has no Latin letters is not English. */
function heardWords(word: string, spelling: Map<string, string>): string[] {
  return word.split(/[^A-Za-z']+/).flatMap((part) => {
    const heard = part.toLowerCase().replace(/^'+|'+$/g, '');
    if (!/[a-z]/.test(heard)) return [];
    if (/[a-z][A-Z]|^[A-Z]{2,}$/.test(part)) spelling.set(heard, part);
    return [heard];
  });
}

function numberForms(noun: string): string[] {
  if (noun.endsWith('ss')) return [noun, `${noun}es`];
  return noun.endsWith('s') ? [noun, noun.slice(0, -1)] : [noun, `${noun}s`];
}
