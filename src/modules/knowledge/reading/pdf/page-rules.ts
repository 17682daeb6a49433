import { IDENTITY, type Matrix, place, times } from './matrix.js';
import type { Rule } from './piece.js';

/** Operators of pdfjs, by its own numbers. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface OperatorNumbers {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

const MOST_RULES = 4_000;
/** A filled box so thin is a drawn line. */
const THIN = 3;
const LEVEL = 1.5;
const SHORTEST = 6;
const ARGUMENTS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

/** The upright and level lines that a page draws. None where it draws so many that they are a picture. */
export function rulesOf(operators: Operators, numbers: OperatorNumbers, viewport: Matrix): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  operators.fnArray.forEach((operator, at) => {
    const given = operators.argsArray[at] as readonly unknown[];
    if (operator === numbers.save) stack.push(matrix);
    else if (operator === numbers.restore) matrix = stack.pop() ?? matrix;
    else if (operator === numbers.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (operator === numbers.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(given?.[0])) matrix = times(matrix, given[0] as unknown as Matrix);
    } else if (operator === numbers.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === numbers.constructPath && given[0] !== numbers.endPath && rules.length <= MOST_RULES) {
      const [path] = (given[1] ?? []) as (Float32Array | null)[];
      if (path) rules.push(...rulesOfPath(path, times(viewport, matrix)));
    }
  });
  return rules.length > MOST_RULES ? [] : rules;
}

function rulesOfPath(path: Float32Array, matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  let outline: [number, number][] = [];
  const end = (): void => {
    rules.push(...rulesOfOutline(outline));
    outline = [];
  };
  for (let at = 0; at < path.length;) {
    const command = path[at]!;
    const count = ARGUMENTS[command];
    if (count === undefined) break;
    if (command === MOVE) end();
    if (command === MOVE || command === LINE) outline.push(place(matrix, path[at + 1]!, path[at + 2]!));
    else if (command === CLOSE && outline[0]) outline.push(outline[0]);
    else outline = [];
    at += 1 + count;
  }
  end();
  return rules;
}

function rulesOfOutline(outline: readonly (readonly [number, number])[]): Rule[] {
  if (outline.length < 2) return [];
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (outline.length > 2 && bottom - top <= THIN)
    return long({ x0: left, x1: right, y0: mean(top, bottom), y1: mean(top, bottom) });
  if (outline.length > 2 && right - left <= THIN)
    return long({ x0: mean(left, right), x1: mean(left, right), y0: top, y1: bottom });
  return outline.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = outline[at]!;
    const isLevel = Math.abs(y - fromY) <= LEVEL;
    if (!isLevel && Math.abs(x - fromX) > LEVEL) return [];
    return long({ x0: Math.min(x, fromX), x1: Math.max(x, fromX), y0: Math.min(y, fromY), y1: Math.max(y, fromY) });
  });
}

function long(rule: Rule): Rule[] {
  return Math.max(rule.x1 - rule.x0, rule.y1 - rule.y0) >= SHORTEST ? [rule] : [];
}

function mean(one: number, other: number): number {
  return (one + other) / 2;
}
