import { phrasedIn, phrasesOf } from './phrases.js';

describe('the phrases of a question', () => {
  it('are found in the text that says it in the same order of words', () => {
    const phrases = phrasesOf('winter tire storage');
    expect(phrasedIn('We offer winter tire storage.', phrases)).toBe(1);
    expect(phrasedIn('Storage of a tire for the winter.', phrases)).toBeLessThan(0.7);
  });

  it('are found whatever the width and the case of the letters', () => {
    expect(phrasedIn('ＷｉＦｉのパスワード', phrasesOf('wifiのパスワード'))).toBe(1);
  });

  it('are none where the question is shorter than a phrase', () => {
    expect(phrasesOf('夏 用')).toEqual([]);
    expect(phrasedIn('夏用タイヤ', [])).toBe(0);
  });

  it('are no more of a long question than can be looked for at once', () => {
    const long = Array.from({ length: 10_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 9_000))).join('');
    expect(phrasesOf(long)).toHaveLength(200);
  });
});
