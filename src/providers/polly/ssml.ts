/** Product numbers and the like, which are left as they are written because they are no value in words. */
const CODE = /[A-Z0-9]+(?:-[A-Z0-9]+)*/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What is to be said as SSML. Values are in words already; what is left to mark are mixed codes, which are read sign by
 * sign. By an alias: `say-as` with `characters` would make Polly change from the neural to the standard voice.
 */
export function ssmlOf(spoken: string): string {
  const said = escape(withoutControls(spoken)).replace(CODE, (code) =>
    isMixed(code) ? `<sub alias="${signsOf(code)}">${code}</sub>` : code,
  );
  return `<speak>${said}</speak>`;
}

/** XML has no place for them, not even escaped. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

const isMixed = (code: string): boolean => /[A-Z]/.test(code) && /[0-9]/.test(code);

/** `HY-22A` becomes `H Y, 2 2 A`. */
const signsOf = (code: string): string =>
  code
    .split('-')
    .map((part) => [...part].join(' '))
    .join(', ');
