import type { Value } from '../values/index.js';

export interface Span {
  start: number;
  end: number;
}

export const SENTENCE_END = /[。！？!?\n;；]|\.(?=\s|$)/gu;
const ENGLISH_CUT = /[,:](?=\s)|\b(?:and|but|so)\b/giu;
/** Begins a clause whatever its verb is. */
const SUBORDINATE = /,?\s\b(?:while|whereas|because|so that|when|unless|if|although)\b/giu;
const ENGLISH_VERB =
  /\b(?:is|are|was|were|be|can|cannot|may|must|should|will|would|do|does|has|have|needs?|costs?|takes?|gets?|opens?|closes?|sells?|accepts?|includes?|comes?|goes|keeps?|helps?|stays?)\b|n['’]t\b/iu;
/** A comma behind a verb parts; one behind a noun or a particle is a list or a pause. */
const JAPANESE_CUT =
  /(?<=[ぁ-ん])(?<![はもをにへやのとかな]|あたり|つき|まで|から|より|ほど|など|だけ|ごと|ごろ)[、，]|(?<=(?:場合|とき|際)[はも]?)[、，]/gu;

/** A mark inside "9 a.m." or "2,200" ends nothing. */
function cutsOutside(text: string, mark: RegExp, values: readonly Value[]): Span[] {
  return Array.from(text.matchAll(mark), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  })).filter((cut) => values.every((value) => cut.start < value.start || cut.start >= value.end));
}

/** The sentences of a text, marks left out. */
export function sentenceSpans(text: string, values: readonly Value[]): Span[] {
  return between({ start: 0, end: text.length }, cutsOutside(text, SENTENCE_END, values)).filter(
    ({ start, end }) => text.slice(start, end).trim() !== '',
  );
}

/** The clauses of a sentence: parts that have a verb of their own. */
export function clauseSpans(text: string, sentence: Span, values: readonly Value[]): Span[] {
  const within = (cut: Span) => cut.start > sentence.start && cut.end < sentence.end;
  const always = [JAPANESE_CUT, SUBORDINATE].flatMap((mark) => cutsOutside(text, mark, values).filter(within));
  const parts = between(
    sentence,
    always.sort((left, right) => left.start - right.start),
  );
  return parts.flatMap((part) => {
    const pieces = between(
      part,
      cutsOutside(text, ENGLISH_CUT, values).filter((cut) => cut.start > part.start && cut.end < part.end),
    );
    const clauses: Span[] = [];
    for (const piece of pieces) {
      const last = clauses.at(-1);
      const isWhole = (span: Span) => ENGLISH_VERB.test(text.slice(span.start, span.end));
      if (last && !(isWhole(last) && isWhole(piece))) last.end = piece.end;
      else clauses.push({ ...piece });
    }
    return clauses;
  });
}

function between({ start, end }: Span, cuts: readonly Span[]): Span[] {
  const edges = [...cuts, { start: end, end }];
  let from = start;
  return edges.flatMap((cut) => {
    const span = { start: from, end: cut.start };
    from = cut.end;
    return span.end > span.start ? [span] : [];
  });
}
