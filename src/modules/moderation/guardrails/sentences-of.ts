/** Ends of sentences, and of lines: an instruction may stand in a line without a full stop. */
const END = /(?<=[。！？!?\n]|\.(?=\s))/u;

/** The sentences of a passage; joined they are the passage. */
export function sentencesOf(text: string): string[] {
  return text.split(END).filter((sentence) => sentence !== '');
}
