import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from 'csv-parse/sync';

import { root } from '../../prepare.mjs';

const SINGLE = new Set(['product_number', 'name', 'size', 'brand', 'category', 'price', 'currency', 'stock', 'store']);

/** What was built of the product itself. */
export function built(path) {
  return import(pathToFileURL(join(root, 'dist', path)).href);
}

const FOLDERS = {
  demo: { knowledge: 'demo/knowledge', products: 'demo/products.csv' },
  millstone: {
    knowledge: 'scripts/proof/truth/shops/millstone',
    products: 'scripts/proof/truth/shops/millstone/products.csv',
  },
  wren: { knowledge: 'scripts/proof/truth/shops/wren', products: 'scripts/proof/truth/shops/wren/products.csv' },
};

/** The products and passages of a store, as the store's own reading makes them of its files. */
export async function openShop(name) {
  const { readDocument } = await built('modules/knowledge/documents/read-document.js');
  const { splitDocument } = await built('modules/knowledge/documents/split-document.js');
  const folders = FOLDERS[name];
  const prefix = name === 'demo' ? '' : `${name}/`;
  const passages = ['en', 'ja'].flatMap((locale) => {
    const folder = join(root, folders.knowledge, locale);
    return readdirSync(folder).flatMap((file) => {
      const document = readDocument(file, readFileSync(join(folder, file)));
      return splitDocument(document.body, document.locale, document.title).map(({ heading, text }, index) => ({
        passageId: `${prefix}${locale}/${file}#${index}`,
        documentId: `${prefix}${locale}/${file}`,
        locale: document.locale,
        store: document.store,
        title: document.title,
        heading,
        text,
        similarity: 0.8,
        lexicalScore: 1,
        fusedScore: 1,
        rank: 1,
        coverage: 1,
      }));
    });
  });
  return {
    passages: passages.map((passage) => ({ ...passage, near: nearestOf(passage, passages) })),
    products: products(folders.products),
  };
}

function products(file) {
  const rows = parse(readFileSync(join(root, file), 'utf8'), { columns: true });
  return rows.map((row) => ({
    id: row.product_number,
    productNumber: row.product_number,
    name: row.name,
    size: row.size || null,
    brand: row.brand || null,
    category: row.category || null,
    price: row.price ? { minor: Number(row.price), currency: row.currency } : null,
    attributes: Object.fromEntries(Object.entries(row).filter(([column, cell]) => cell !== '' && !SINGLE.has(column))),
    stock: { quantity: row.stock === '' ? null : Number(row.stock), asOf: new Date(0) },
    store: row.store || null,
  }));
}

/** Passages that a search may well find beside this one: those that share most of its letters in twos and threes. */
function nearestOf(passage, passages) {
  const own = gramsOf(passage);
  return passages
    .filter((other) => other !== passage && other.locale === passage.locale)
    .filter(({ store }) => store === null || passage.store === null || store === passage.store)
    .map((other) => ({ other, shared: [...gramsOf(other)].filter((gram) => own.has(gram)).length }))
    .sort((left, right) => right.shared - left.shared)
    .slice(0, 6)
    .map(({ other }) => other);
}

const grams = new Map();
function gramsOf({ passageId, title, text, locale }) {
  const known = grams.get(passageId);
  if (known) return known;
  const size = locale === 'ja' ? 3 : 6;
  const all = `${title} ${text}`.toLowerCase();
  const made = new Set(Array.from({ length: all.length - size }, (_, at) => all.slice(at, at + size)));
  grams.set(passageId, made);
  return made;
}
