/** A run of text as a page places it, turned so that it reads from left to right; y grows downwards. In points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** A drawn line, upright or level, in the same places. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What reads in one direction on a page. */
export interface PageLayer {
  readonly pieces: Piece[];
  readonly rules: Rule[];
}

export const rightOf = (piece: Piece): number => piece.x + piece.width;
