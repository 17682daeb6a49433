import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { ProductMaster } from '../../product-master/index.js';
import { KnowledgeVocabulary } from '../../retrieval/index.js';
import { HearingService } from '../../speech/index.js';

const KEPT_MS = 30_000;

/** The words of a store that bias recognition: what it sells and what it knows. */
@Injectable()
export class SpeechVocabulary {
  private readonly kept = new Map<string, { words: Promise<readonly string[]>; until: number }>();

  constructor(
    private readonly products: ProductMaster,
    private readonly knowledge: KnowledgeVocabulary,
    private readonly hearing: HearingService,
    private readonly database: DataSource,
  ) {}

  /** Teaches the recognisers the words of every store. */
  async teach(): Promise<void> {
    const stores: { id: string }[] = await this.database.query('SELECT id FROM stores');
    for (const locale of LOCALES) {
      const words = await Promise.all(stores.map(({ id }) => this.of(id, locale)));
      await this.hearing.warmUp(locale, [...new Set(words.flat())]);
    }
  }

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
    return [...products.sizes, ...products.categories, ...products.brands, ...products.names, ...knowledge];
  }
}
