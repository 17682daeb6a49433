import { Injectable } from '@nestjs/common';

import type { Locale } from '../../../contracts/index.js';
import { ProductMaster } from '../../product-master/index.js';
import { KnowledgeVocabulary } from '../../retrieval/index.js';

const KEPT_MS = 30_000;

/** The words of a store that bias recognition: what it sells and what it knows. */
@Injectable()
export class SpeechVocabulary {
  private readonly kept = new Map<string, { words: Promise<readonly string[]>; until: number }>();

  constructor(
    private readonly products: ProductMaster,
    private readonly knowledge: KnowledgeVocabulary,
  ) {}

  async of(storeId: string, locale: Locale): Promise<readonly string[]> {
    const key = `${storeId} ${locale}`;
    const known = this.kept.get(key);
    if (known && known.until > performance.now()) return known.words;
    const words = this.gather(storeId, locale);
    this.kept.set(key, { words, until: performance.now() + KEPT_MS });
    words.catch(() => this.kept.delete(key));
    return words;
  }

  private async gather(storeId: string, locale: Locale): Promise<readonly string[]> {
    const [products, knowledge] = await Promise.all([
      this.products.vocabulary(storeId, locale),
      this.knowledge.vocabularyTerms(storeId, locale),
    ]);
    return [...products.sizes, ...products.brands, ...products.names, ...knowledge];
  }
}
