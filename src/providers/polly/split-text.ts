const BREAKS = [/[。！？.!?]\s*/g, /[、，,;]\s*/g, /\s+/g];

/** Pieces of at most `most` characters that together are the text, cut after a sentence where there is one. */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = lastBreak(rest.slice(0, most));
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest.trim() === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

function lastBreak(text: string): number {
  for (const pattern of BREAKS) {
    const last = [...text.matchAll(pattern)].at(-1);
    if (last && last.index > 0) return last.index + last[0].length;
  }
  // Not between the two halves of a character.
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}
