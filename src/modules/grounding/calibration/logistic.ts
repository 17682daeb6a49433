/** Weights of a logistic regression, the constant first. */
export type Weights = readonly number[];

export interface Example {
  features: readonly number[];
  isTrue: boolean;
}

/** Holds weights back that few examples speak for. */
const RIDGE = 0.01;
const MOST_ROUNDS = 25;
const SETTLED = 1e-6;

export function chanceOf(features: readonly number[], [constant = 0, ...weights]: Weights): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (features[at] ?? 0), constant);
  return 1 / (1 + Math.exp(-sum));
}

/** Newton's method; the same examples give the same weights. Features are of like size, so none is scaled. */
export function fitLogistic(examples: readonly Example[]): Weights {
  const size = (examples[0]?.features.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curve = weights.map((_, row) => weights.map((__, at) => (row === at && row > 0 ? RIDGE : 0)));
    for (const { features, isTrue } of examples) {
      const inputs = [1, ...features];
      const chance = chanceOf(features, weights);
      const spread = Math.max(chance * (1 - chance), 1e-9);
      inputs.forEach((input, row) => {
        slope[row]! += input * ((isTrue ? 1 : 0) - chance);
        inputs.forEach((each, at) => (curve[row]![at]! += spread * input * each));
      });
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, at) => weight + step[at]!);
    if (step.every((each) => Math.abs(each) < SETTLED)) break;
  }
  return weights;
}

/** Gauss with pivots; the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
