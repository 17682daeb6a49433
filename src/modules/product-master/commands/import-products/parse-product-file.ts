import { CsvError, parse } from 'csv-parse/sync';

import { decodeFile } from '../../../../platform/encodings/index.js';
import { type ProductEntry, type ProductFile, type RefusalCode, type RefusedRow } from './product-file.js';
import { isCurrency, minorUnits } from './read-money.js';

const KNOWN = new Set(['product_number', 'name', 'size', 'brand', 'category', 'price', 'currency', 'stock', 'store']);
const REQUIRED = ['product_number', 'name'];
const LONGEST = 200;
const LONGEST_ATTRIBUTE = 1000;
const MOST_STOCK = 2_147_483_647;
const DEFAULT_CURRENCY = 'JPY';
/** Would make two product numbers look alike, or cannot be stored. Line breaks are allowed inside quotes. */
const INVISIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]/;

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    reason: string,
  ) {
    super(reason);
  }
}

/** Reads a product master file. Never throws: what is wrong is in `refused`, by line. */
export function parseProductFile(content: Uint8Array): ProductFile {
  const text = decodeFile(content);
  if (text === undefined) return unreadable(1, 'encoding_unknown', 'The file is neither UTF-8 nor CP932 (Shift_JIS).');
  try {
    const [header, ...lines] = linesOf(text);
    if (!header || lines.length === 0) return unreadable(1, 'empty_file', 'The file has no rows.');
    return readRows(columnsOf(header), lines);
  } catch (error) {
    if (error instanceof Refusal) return unreadable(1, error.code, error.message);
    if (!(error instanceof CsvError)) throw error;
    return unreadable(
      Number(error['lines'] ?? 1),
      'malformed_file',
      'A quote is not closed, or stands where none may stand.',
    );
  }
}

function linesOf(text: string): Line[] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const lines: Line[] = [];
  parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    on_record: (fields: string[], { lines: last }) => {
      lines.push({ line: last - fields.join('').split('\n').length + 1, fields });
      return null;
    },
  });
  return lines;
}

function columnsOf(header: Line): string[] {
  const columns = header.fields
    .map((field) => field.normalize('NFKC').trim())
    .map((field) => (KNOWN.has(field.toLowerCase()) ? field.toLowerCase() : field));
  for (const required of REQUIRED) {
    if (!columns.includes(required)) throw new Refusal('missing_column', `The first line has no column ${required}.`);
  }
  const repeated = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index);
  if (repeated !== undefined)
    throw new Refusal('duplicate_column', `The column ${repeated} stands twice in the first line.`);
  return columns;
}

function readRows(columns: readonly string[], lines: readonly Line[]): ProductFile {
  const entries: ProductEntry[] = [];
  const refused: RefusedRow[] = [];
  const refusedNumbers: string[] = [];
  const known = new Map<string, ProductEntry[]>();
  for (const line of lines) {
    try {
      const entry = entryOf(columns, line);
      const earlier = known.get(entry.productNumber) ?? [];
      if (isRepeated(earlier, entry)) continue;
      known.set(entry.productNumber, [...earlier, entry]);
      entries.push(entry);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ line: line.line, code: error.code, reason: error.message });
      refusedNumbers.push(line.fields[columns.indexOf('product_number')] ?? '');
    }
  }
  return { columns: new Set(columns.filter(Boolean)), entries, refused, refusedNumbers, readable: true };
}

/** Rows of one product may differ in store and stock alone, and each store is told once. */
function isRepeated(earlier: readonly ProductEntry[], entry: ProductEntry): boolean {
  const [first] = earlier;
  if (first && descriptionOf(first) !== descriptionOf(entry)) {
    throw new Refusal('product_number_conflict', `Line ${first.line} says something else of the same product number.`);
  }
  const sameStore = earlier.find((other) => other.store === entry.store);
  if (sameStore && sameStore.stock !== entry.stock) {
    throw new Refusal(
      'stock_conflict',
      `Line ${sameStore.line} says another stock of the same product in the same store.`,
    );
  }
  return sameStore !== undefined;
}

function descriptionOf({ name, size, brand, category, price, attributes }: ProductEntry): string {
  return JSON.stringify([name, size, brand, category, price, attributes]);
}

function entryOf(columns: readonly string[], { line, fields }: Line): ProductEntry {
  if (fields.length !== columns.length) {
    throw new Refusal(
      'wrong_field_count',
      `The row has ${fields.length} fields; the first line has ${columns.length}.`,
    );
  }
  const field = (name: string): string => fields[columns.indexOf(name)] ?? '';
  fields.forEach((value, index) => checkText(columns[index] ?? '', value));
  if (field('product_number') === '') throw new Refusal('product_number_missing', 'The product number is empty.');
  if (field('name') === '') throw new Refusal('name_missing', 'The name is empty.');
  const attributes = columns.flatMap((column, index): [string, string][] => {
    const value = fields[index] ?? '';
    return column === '' || KNOWN.has(column) || value === '' ? [] : [[column, value]];
  });
  return {
    line,
    productNumber: field('product_number'),
    name: field('name'),
    size: field('size') || null,
    brand: field('brand') || null,
    category: field('category') || null,
    price: priceOf(field('price'), field('currency')),
    attributes: Object.fromEntries(attributes.sort(([left], [right]) => (left < right ? -1 : 1))),
    stock: stockOf(field('stock')),
    store: field('store') || null,
  };
}

function checkText(column: string, value: string): void {
  const longest = KNOWN.has(column) ? LONGEST : LONGEST_ATTRIBUTE;
  if (value.length > longest)
    throw new Refusal('field_too_long', `The field ${column} is longer than ${longest} characters.`);
  if (INVISIBLE.test(value))
    throw new Refusal('invisible_character', `The field ${column} holds a character that cannot be seen.`);
}

function priceOf(written: string, currencyWritten: string): ProductEntry['price'] {
  const currency = (currencyWritten || DEFAULT_CURRENCY).toUpperCase();
  if (!isCurrency(currency))
    throw new Refusal('currency_unknown', 'The currency is not a code of ISO 4217, such as JPY.');
  if (written === '') return null;
  const minor = minorUnits(written, currency);
  if (minor === undefined) throw new Refusal('price_invalid', `The price is not an amount in ${currency}.`);
  return { minor, currency };
}

function stockOf(written: string): number | null {
  if (written === '') return null;
  const digits = written.normalize('NFKC').replace(/,(?=[0-9]{3})/g, '');
  if (!/^[0-9]{1,10}$/.test(digits) || Number(digits) > MOST_STOCK) {
    throw new Refusal('stock_invalid', 'The stock is not a whole number from 0.');
  }
  return Number(digits);
}

function unreadable(line: number, code: RefusalCode, reason: string): ProductFile {
  return { columns: new Set(), entries: [], refused: [{ line, code, reason }], refusedNumbers: [], readable: false };
}
