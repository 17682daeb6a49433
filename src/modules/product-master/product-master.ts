import { Inject, Injectable } from '@nestjs/common';

import type { CodePattern, Locale } from '../../contracts/index.js';
import { normalize } from '../values/index.js';
import { chooseAmong } from './choose-among.js';
import { CODE_PATTERNS } from './code-patterns.js';
import { type Correction, correctPart, namesPartOf } from './correct-part.js';
import { lackingIn } from './lacking.js';
import { mentioned } from './mentions.js';
import type { ProductRow } from './product-row.js';
import { type ProductLookup, ProductsRepository } from './products.repository.js';
import type { Resolution } from './resolution.js';
import { resolveLeadingLetters } from './resolve-leading-letters.js';
import { resolveUtterance } from './resolve-utterance.js';
import { type Apart, tellApart } from './tell-apart.js';

/** Words of a store for recognition and grammar, most frequent first. */
export interface Vocabulary {
  readonly sizes: readonly string[];
  /** What things are called, e.g. `winter tire`. */
  readonly categories: readonly string[];
  readonly brands: readonly string[];
  readonly names: readonly string[];
}

/** The products of the stores: what a visitor's words mean there, exactly. */
@Injectable()
export class ProductMaster {
  constructor(
    @Inject(ProductsRepository) private readonly products: ProductLookup,
    @Inject(CODE_PATTERNS) private readonly patterns: readonly CodePattern[],
  ) {}

  /** Settles a code only when it stands in the master exactly and this store carries it. */
  resolve(said: { utterance: string; locale: Locale; storeId: string }): Promise<Resolution> {
    return resolveUtterance({ ...said, patterns: this.patterns, products: this.products });
  }

  /** A family of codes of which nothing but the leading letters was said: a question, or none. */
  resolveLeadingLetters(said: { utterance: string; locale: Locale; storeId: string }): Promise<Resolution> {
    return resolveLeadingLetters({ ...said, patterns: this.patterns, products: this.products });
  }

  findByNumber(productNumber: string, storeId: string): Promise<ProductRow | null> {
    return this.products.findByNumber(productNumber, storeId);
  }

  /** Cheapest first; an id that this store does not carry is left out. */
  findByIds(ids: readonly string[], storeId: string): Promise<ProductRow[]> {
    return this.products.findByIds(ids, storeId);
  }

  /** The candidates that the words mean; all of them when the words do not narrow. */
  chooseAmong(candidates: readonly ProductRow[], utterance: string, locale: Locale): ProductRow[] {
    return chooseAmong(candidates, utterance, locale, this.patterns);
  }

  /** Whether every number that is said is a part of the code of each candidate: it confirms them and tells none apart. */
  namesPartOf(candidates: readonly ProductRow[], utterance: string, locale: Locale): boolean {
    return namesPartOf(candidates, utterance, locale, this.patterns);
  }

  /** What the words ask for that each of these products has otherwise, as it is said; null where there is no such thing. */
  async lackingIn(products: readonly ProductRow[], utterance: string, storeId: string): Promise<string | null> {
    return lackingIn(products, utterance, await this.products.findMentioned(normalize(utterance).text, storeId));
  }

  /** What the candidates have in common, and what to ask where their codes differ. */
  tellApart(candidates: readonly ProductRow[]): Apart {
    return tellApart(candidates, this.patterns);
  }

  /** What a number means in answer to a question about these candidates when none of them has it; null when it answers nothing. */
  correctPart(
    candidates: readonly ProductRow[],
    said: { utterance: string; locale: Locale; storeId: string },
  ): Promise<Correction | null> {
    return correctPart({ ...said, patterns: this.patterns, products: this.products }, candidates);
  }

  /** Products meant by a brand or a whole product name, narrowed by the other words; none when neither is said. */
  async findByDescription(utterance: string, locale: Locale, storeId: string): Promise<ProductRow[]> {
    const text = normalize(utterance).text;
    const rows = await this.products.findMentioned(text, storeId);
    const meant = rows.filter((row) => mentioned(text, row.name) || (row.brand !== null && mentioned(text, row.brand)));
    return chooseAmong(meant, utterance, locale, this.patterns);
  }

  /** Called once at the start: the codes follow the patterns that this house has now. Returns how many products changed. */
  reindex(): Promise<number> {
    return this.products.reindex(this.patterns);
  }

  async vocabulary(storeId: string, _locale: Locale): Promise<Vocabulary> {
    const rows = await this.products.findWords(storeId);
    const distinct = (words: readonly (string | null)[]): string[] => [
      ...new Set(words.filter((word) => word !== null)),
    ];
    return {
      sizes: distinct(rows.map((row) => row.size)),
      categories: distinct(rows.map((row) => row.category)),
      brands: distinct(rows.map((row) => row.brand)),
      names: distinct(rows.flatMap((row) => row.name.split(/[\s　]+/))),
    };
  }
}
