import { type Matrix, quarterOf, times, unturned } from './matrix.js';
import type { PageLayer, Piece, Rule } from './piece.js';

/** As pdfjs gives it. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

export interface TextFonts {
  isVertical(fontName: string): boolean;
  isBold(fontName: string): boolean;
}

const WIDE_GAP = /\s{2,}/u;

/** The texts of a page by the direction they read in, what is read most first. A column of vertical writing is a line. */
export function layersOf(
  items: readonly TextItem[],
  fonts: TextFonts,
  rules: readonly Rule[],
  viewport: Matrix,
): PageLayer[] {
  const layers = new Map<number, Piece[]>();
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const matrix = times(viewport, item.transform as unknown as Matrix);
    const isVertical = fonts.isVertical(item.fontName);
    const quarter = isVertical ? 1 : quarterOf(matrix[0], matrix[1]);
    const size = Math.hypot(matrix[2], matrix[3]) || item.height;
    const [x, y] = unturned(quarter, matrix[4], matrix[5]);
    const width = isVertical ? item.height : item.width;
    const pieces = layers.get(quarter) ?? [];
    layers.set(quarter, pieces);
    pieces.push(...parted({ text: item.str, x, y, width, size, isBold: fonts.isBold(item.fontName) }));
  }
  const characters = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
  return [...layers]
    .map(([quarter, pieces]) => ({ pieces, rules: rules.map((rule) => turnedRule(rule, quarter)) }))
    .toSorted((one, other) => characters(other.pieces) - characters(one.pieces));
}

/** Where a run was set with wide gaps it is several. */
function parted(piece: Piece): Piece[] {
  if (!WIDE_GAP.test(piece.text)) return [{ ...piece, text: piece.text.trim() }];
  const each = piece.width / piece.text.length;
  const pieces: Piece[] = [];
  let at = 0;
  for (const text of piece.text.split(/(\s{2,})/u)) {
    if (text.trim() !== '') pieces.push({ ...piece, text, x: piece.x + at * each, width: text.length * each });
    at += text.length;
  }
  return pieces;
}

function turnedRule({ x0, y0, x1, y1 }: Rule, quarter: number): Rule {
  const [ax, ay] = unturned(quarter, x0, y0);
  const [bx, by] = unturned(quarter, x1, y1);
  return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
}
