/** Asymmetric matchers under a type that says nothing, so that they may stand where a value is expected. */
export const someText: unknown = expect.any(String);
export const someNumber: unknown = expect.any(Number);

export function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
