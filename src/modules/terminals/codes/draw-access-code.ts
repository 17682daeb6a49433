import { randomInt } from 'node:crypto';

/** Six digits that nobody would try first. */
export function drawAccessCode(): string {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    if (!isGuessable(code)) return code;
  }
}

/** 000000, 121212, 123123, 123456, 987654, 890123 and their kind. */
export function isGuessable(code: string): boolean {
  const digits = [...code].map(Number);
  const repeats = (period: number) => digits.every((digit, at) => digit === digits[at % period]);
  const runs = (step: number) => digits.every((digit, at) => at === 0 || digit === (digits[at - 1]! + step + 10) % 10);
  return repeats(1) || repeats(2) || repeats(3) || runs(1) || runs(-1);
}
