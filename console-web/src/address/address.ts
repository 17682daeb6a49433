/** What stands behind the `?` of an address: plain words, so that a person can read and change them. */
export type Search = Readonly<Record<string, unknown>>;

export function readAddress(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** A list is parted by commas; what is not set is not there. */
export function writeAddress(search: Search): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : isPlain(value) ? String(value) : '';
    if (text !== '') written.set(name, text);
  }
  const text = written.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** One of the words that are known, else nothing. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

export function someOf<Word extends string>(words: readonly Word[], value: unknown): Word[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const known = words.filter((word) => given.includes(word));
  return known.length > 0 ? known : undefined;
}

export function flag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

export function numberWithin(least: number, most: number, value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && read >= least && read <= most ? read : undefined;
}

export function text(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const trimmed = String(value).trim();
  return trimmed === '' ? undefined : trimmed.slice(0, longest);
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function id(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

/** A time as ISO 8601 in UTC. */
export function time(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const read = new Date(value);
  return Number.isNaN(read.getTime()) ? undefined : read.toISOString();
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
