import { hasValidIbanCheck, hasValidLuhn, hasValidMyNumberCheck } from './index.js';

/** With another last digit none of them is valid. */
const lastChanged = (text: string) => text.slice(0, -1) + ((Number(text.at(-1)) + 1) % 10);

describe('check digits', () => {
  it.each(['4111111111111111', '378282246310005', '3530111333300000'])('of the card %s', (card) => {
    expect(hasValidLuhn(card)).toBe(true);
    expect(hasValidLuhn(lastChanged(card))).toBe(false);
  });

  it.each(['GB82WEST12345698765432', 'DE89370400440532013000'])('of the account %s', (iban) => {
    expect(hasValidIbanCheck(iban)).toBe(true);
    expect(hasValidIbanCheck(lastChanged(iban))).toBe(false);
  });

  it.each(['123456789018', '021212121212'])('of the individual number %s', (number) => {
    expect(hasValidMyNumberCheck(number)).toBe(true);
    expect(hasValidMyNumberCheck(lastChanged(number))).toBe(false);
  });
});
