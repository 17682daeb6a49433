import type { CodePattern } from '../../../contracts/index.js';
import type { SettledProduct, Several, Understanding, Wanted } from '../../grounding/index.js';
import type { ProductRow } from '../../product-master/index.js';
import { topicWords } from './reference.js';
import type { Products, Spoken } from './spoken.js';

/** Products that are meant: one is settled, several are enumerated. */
export function ofRows(
  rows: readonly ProductRow[],
  code: string | null,
  wanted: Wanted,
  alsoKnowledge: boolean,
): SettledProduct | Several {
  const [product, ...others] = rows;
  if (product && others.length === 0) return { kind: 'product', product, code, wanted, alsoKnowledge };
  return { kind: 'several', products: rows, code, wanted };
}

/** What is left of the candidates of a question: asked about again while their codes differ. */
export function ofChoice(rows: readonly ProductRow[], wanted: Wanted, products: Products): Understanding {
  const { code, question } = products.tellApart(rows);
  return question ? { kind: 'doubtful', question, candidates: rows, wanted } : ofRows(rows, code, wanted, false);
}

/** "do you fit 225/60R15, and what does fitting cost?" holds words that no product answers. */
export function isAboutMore(
  { utterance, locale }: Spoken,
  rows: readonly ProductRow[],
  patterns: readonly CodePattern[],
): boolean {
  return topicWords(utterance, locale, namesOf(rows), patterns).length > 2;
}

export function namesOf(rows: readonly ProductRow[]): string {
  return rows
    .map((row) => [row.name, row.brand, row.category, row.size, ...Object.values(row.attributes)].join(' '))
    .join(' ');
}
