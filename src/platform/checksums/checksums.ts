/** Check digit of payment cards (ISO/IEC 7812-1, Luhn). `digits`: digits alone. */
export function hasValidLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .map((digit, i) => Number(digit) * (i % 2 === 0 ? 1 : 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}

/** Check digits of an account number (ISO 13616, remainder of 97). `iban`: letters and digits alone, upper case. */
export function hasValidIbanCheck(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let remainder = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Check digit of a Japanese individual number (twelve digits, weights of the ministerial order). */
export function hasValidMyNumberCheck(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 11))
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i < 6 ? i + 2 : i - 4), 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}
