import { bigramTerms, isStopWord, type Run, runsOf, wordsOfRun } from '../../platform/words/index.js';

/**
 * What a text is found by, with repeats: its words, and for Japanese every two neighbouring characters, since two
 * texts need not be segmented alike. Rarity is the index's to know, so nothing is left out here.
 */
export function termsOf(text: string): string[] {
  return runsOf(text).flatMap(termsOfRun);
}

/** What a term of a question says. */
export interface TermVote {
  /** Beside its rarity: two neighbouring characters say less than a word, and of grammar hardly anything. */
  weight: number;
  /** Its rarity is not taken for more than this. A small word that is rare here is so by chance. */
  mostIdf: number;
}

const WORD: TermVote = { weight: 1, mostIdf: Infinity };
/** As if at least one passage in ten held it. */
const STOP_WORD: TermVote = { weight: 0.5, mostIdf: Math.log(10) };
const BIGRAM: TermVote = { weight: 0.5, mostIdf: Infinity };
const HIRAGANA_BIGRAM: TermVote = { weight: 0.15, mostIdf: Infinity };

const ALL_HIRAGANA = /^~\p{Script=Hiragana}+$/u;
/** What only asks, in Japanese: the word and the ending that hangs on it, and the ending of the sentence. */
const ASKING =
  /(?:何|誰|なに|だれ|いつ|どこ|どれ|どの|どん|どう|どちら|いくつ|いくら|なぜ|なん)\p{Script=Hiragana}*|(?:でしょうか|だろうか|(?:です|ます|ました|でした)か|[のたる]か|か)[?？。\s]*$/gu;

/** A Japanese question without its asking words: they never stand in what answers it. */
export function withoutAsking(question: string): string {
  return question.replace(ASKING, ' ');
}

/**
 * What a question is searched by. Documents mostly state, but many list questions as visitors put them: there the small
 * words of English tell two questions apart, so they count, half.
 */
export function queryTermsOf(question: string): Map<string, TermVote> {
  const votes = new Map<string, TermVote>();
  for (const run of runsOf(question)) {
    for (const term of termsOfRun(run)) votes.set(term, isBigram(term) ? bigramVote(term) : wordVote(run));
  }
  return votes;
}

function wordVote(run: Run): TermVote {
  return isStopWord(run.text) ? STOP_WORD : WORD;
}

function bigramVote(term: string): TermVote {
  return ALL_HIRAGANA.test(term) ? HIRAGANA_BIGRAM : BIGRAM;
}

function isBigram(term: string): boolean {
  return term.startsWith('~');
}

function termsOfRun(run: Run): string[] {
  return run.script === 'spaced' ? wordsOfRun(run) : [...wordsOfRun(run), ...bigramTerms(run.text)];
}

export function termFrequencies(text: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}
