const LONGEST_SENTENCE = 400;
const ENDS = /[。！？!?]["」』）)]*|\n|(?<!\b(?:[ap]\.m|mr|ms|dr|no|st|vs|e\.g|i\.e|approx))\.(?=\s)["')]*/iu;

/** Cuts a stream of pieces into whole sentences as soon as each is complete. "10.50" and "9 a.m. to" are not ends. */
export async function* splitSentences(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    for (let cut = endOf(buffer); cut > 0; cut = endOf(buffer)) {
      const sentence = buffer.slice(0, cut).trim();
      buffer = buffer.slice(cut);
      if (sentence) yield sentence;
    }
  }
  if (buffer.trim()) yield buffer.trim();
}

function endOf(text: string): number {
  const found = ENDS.exec(text);
  if (found) return found.index + found[0].length;
  return text.length > LONGEST_SENTENCE ? LONGEST_SENTENCE : 0;
}
