/** Five digits are more than a half-precision number keeps. */
export function toHalfvec(vector: Float32Array): string {
  return `[${Array.from(vector, (value) => Number(value.toPrecision(5))).join(',')}]`;
}
