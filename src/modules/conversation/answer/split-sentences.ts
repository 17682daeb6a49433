const LONGEST_SENTENCE = 400;
const ENDS = /[。！？!?]["」』）)]*|\n|(?<!\b(?:[ap]\.m|mr|ms|dr|no|st|vs|e\.g|i\.e|approx))\.(?=\s)["')]*/giu;
/** A mark between two numbers may be heard as nothing; whether it is between two is told by what follows. */
const NUMBER_BEFORE = /[\d,、]\s*$/u;
const NUMBER_BEHIND = /^\s*\d/u;

/** Cuts a stream of pieces into whole sentences as soon as each is complete. "10.50" and "9 a.m. to" are not ends. */
export async function* splitSentences(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    for (let cut = endOf(buffer, false); cut > 0; cut = endOf(buffer, false)) {
      const sentence = buffer.slice(0, cut).trim();
      buffer = buffer.slice(cut);
      if (sentence) yield sentence;
    }
  }
  for (let cut = endOf(buffer, true); cut > 0; cut = endOf(buffer, true)) {
    yield buffer.slice(0, cut).trim();
    buffer = buffer.slice(cut);
  }
  if (buffer.trim()) yield buffer.trim();
}

/** The whole sentences of a text that is there already. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let rest = text;
  for (let cut = endOf(rest, true); cut > 0; cut = endOf(rest, true)) {
    sentences.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut);
  }
  return [...sentences, rest.trim()].filter((sentence) => sentence !== '');
}

function endOf(text: string, isAll: boolean): number {
  for (const found of text.matchAll(ENDS)) {
    const end = found.index + found[0].length;
    if (!NUMBER_BEFORE.test(text.slice(0, found.index))) return end;
    const behind = text.slice(end);
    if (behind.trim() === '' && !isAll) return 0;
    if (!NUMBER_BEHIND.test(behind)) return end;
  }
  return text.length > LONGEST_SENTENCE ? LONGEST_SENTENCE : 0;
}
