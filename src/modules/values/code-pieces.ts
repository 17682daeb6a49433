import { compilePattern, type Slot } from './compile-pattern.js';
import type { FoundCode } from './find-codes.js';

/** What is said of a code, in written order. */
export interface CodePiece {
  readonly number?: string;
  readonly letters?: string;
  /** The letters are a literal of the pattern and not a part. */
  readonly literal?: boolean;
  /** A separator stands before it when it is written. */
  readonly separated: boolean;
}

/** What a pause says of 225/60 it does not say of 3.00-18: that the two are one code. */
const SAID_MARK = '-';

export function codePieces({ pattern, match }: FoundCode): CodePiece[] {
  const { slots } = compilePattern(pattern);
  const pieces: CodePiece[] = [];
  let separated = false;
  slots.forEach((slot, index) => {
    if (slot.kind === 'gap') {
      const isSaid = slot.written.trim() === SAID_MARK && pattern.separators?.[SAID_MARK] !== undefined;
      if (isSaid && isBetweenNumbers(slots, index))
        pieces.push({ letters: SAID_MARK, literal: true, separated: false });
      else separated = true;
      return;
    }
    const value = slot.kind === 'part' ? match.parts[slot.part.name] : literalOf(slots, index, match.parts);
    if (value !== undefined) {
      const piece = slot.kind === 'part' && slot.part.kind === 'number' ? { number: value } : { letters: value };
      pieces.push({ ...piece, literal: slot.kind === 'letters', separated });
    }
    separated = false;
  });
  return pieces;
}

function isBetweenNumbers(slots: readonly Slot[], index: number): boolean {
  return [slots[index - 1], slots[index + 1]].every((slot) => slot?.kind === 'part' && slot.part.kind === 'number');
}

/** A separator is a pause; so are letters that stand before a further number. */
export function pausesBefore(pieces: readonly CodePiece[], index: number, isWord: boolean): boolean {
  const [before, piece] = [pieces[index - 1], pieces[index]];
  if (!before || !piece || isWord) return false;
  const leadsToNumber =
    piece.letters !== undefined &&
    !piece.separated &&
    pieces.slice(index).some((later) => later.number !== undefined && !later.separated);
  return piece.separated || (before.number !== undefined && leadsToNumber);
}

/** A literal belongs to the part behind it, the last one to the part before it. */
function literalOf(slots: readonly Slot[], index: number, parts: Readonly<Record<string, string>>): string | undefined {
  const slot = slots[index];
  const behind = slots.slice(index + 1).find((other) => other.kind === 'part' && other.part.kind === 'number');
  const owner = behind ?? slots.slice(0, index).findLast((other) => other.kind === 'part');
  return slot?.kind === 'letters' && owner?.kind === 'part' && parts[owner.part.name] !== undefined
    ? slot.letters
    : undefined;
}
