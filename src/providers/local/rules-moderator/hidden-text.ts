const BASE64 = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{16,4000}={0,2}(?![A-Za-z0-9+/_=-])/g;
const HEX = /(?<![A-Za-z0-9])(?:[0-9a-fA-F]{2}[ :]?){8,2000}(?![A-Za-z0-9])/g;
const PERCENT =
  /(?<![\w.-])(?:[\w.-]{0,40}%[0-9a-fA-F]{2}){3,2000}[\w.-]{0,40}|(?<![\w.-])(?:[\w.-]{1,40}\+){3,400}[\w.-]{1,40}/g;
const ESCAPES = /(?:\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|&#(?:x[0-9a-fA-F]{1,6}|\d{1,7});){4,2000}/g;
const ESCAPE = /\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|&#x([0-9a-fA-F]{1,6});|&#(\d{1,7});/g;
/** Tags of Unicode and selectors that no screen shows spell a text of their own. */
const TAGS = /[\u{e0020}-\u{e007e}]{4,4000}/gu;
const SPELLED_BACKWARDS = /\b(?:backwards?|reversed?|rot ?13)\b|逆さ|逆から/i;
const MOST = 4000;

/** What an utterance holds in a code that nobody speaks: base64, hexadecimal, escapes, invisible tags. Empty where nothing is. */
export function hiddenText(utterance: string): string {
  if (utterance.length < 12) return '';
  const found = [
    ...each(utterance, TAGS, (tags) =>
      Array.from(tags, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join(''),
    ),
    ...each(utterance, ESCAPES, unescaped),
    ...each(utterance, PERCENT, (text) => percentDecoded(text.replaceAll('+', ' '))),
    ...each(utterance, HEX, (text) => Buffer.from(text.replace(/[ :]/g, ''), 'hex').toString('utf8')),
    ...each(utterance, BASE64, (text) => Buffer.from(text, 'base64').toString('utf8')),
  ].filter(isSpoken);
  if (SPELLED_BACKWARDS.test(utterance)) {
    const part = utterance.slice(0, MOST);
    found.push(Array.from(part).reverse().join(''), part.replace(/[a-z]/gi, rot13));
  }
  return found.join('\n').slice(0, MOST);
}

function each(text: string, pattern: RegExp, decode: (coded: string) => string): string[] {
  return (text.match(pattern) ?? []).map(decode);
}

/** Words of some language: codes, keys and part numbers decode to rubbish. */
function isSpoken(text: string): boolean {
  if (text.length < 4) return false;
  const letters = text.match(/[a-z\s.,!?'\u3040-\u30ff\u4e00-\u9fff]/gi)?.length ?? 0;
  return letters >= text.length * 0.85 && /[\s\u3040-\u30ff]/.test(text.trim());
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, unicode?: string, byte?: string, hex?: string, decimal?: string) => {
    const code = decimal === undefined ? Number.parseInt(unicode ?? byte ?? hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function rot13(letter: string): string {
  const base = letter <= 'Z' ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
}
