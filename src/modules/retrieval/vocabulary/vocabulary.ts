import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { visibleTo } from '../../stores/index.js';
import { vocabularyOf } from './vocabulary-of.js';

const MAX_WORDS = 200;

@Injectable()
export class KnowledgeVocabulary {
  constructor(private readonly dataSource: DataSource) {}

  /** What this store's documents are about, as words that speech recognition is to expect; at most 200. */
  async vocabularyTerms(storeId: string | null, locale: Locale): Promise<string[]> {
    const rows = await this.dataSource.query<{ title: string }[]>(
      `WITH visible AS (SELECT id, title FROM documents WHERE locale = $1 AND content <> '' AND ${visibleTo('store_id', '$2::uuid')})
       SELECT title FROM visible
       UNION ALL SELECT heading FROM passages WHERE heading <> '' AND document_id IN (SELECT id FROM visible)`,
      [locale, storeId],
    );
    return vocabularyOf(
      rows.map(({ title }) => title),
      MAX_WORDS,
    );
  }
}
