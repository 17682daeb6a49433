import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { CodePattern } from '../../contracts/index.js';
import type { ProductCode, ProductRow } from './product-row.js';
import { reindexCodes } from './reindex-codes.js';

interface ProductRecord {
  id: string;
  product_number: string;
  name: string;
  size: string | null;
  brand: string | null;
  category: string | null;
  price_minor: string | null;
  currency: string | null;
  attributes: Record<string, string>;
  quantity: number | null;
  as_of: Date | string;
}

interface CodeRecord {
  product_id: string;
  source: 'size' | 'product_number';
  pattern: string;
  code: string;
  parts: Record<string, string>;
}

const COLUMNS = 'p.id, p.product_number, p.name, p.size, p.brand, p.category, p.price_minor, p.currency, p.attributes';

/** A product is carried by a store that has a stock row of it, or when every store does; the store's own row counts. */
const CARRIED = `JOIN LATERAL (
  SELECT s.quantity, s.as_of FROM product_stocks s
  WHERE s.product_id = p.id AND (s.store_id = $1 OR s.store_id IS NULL)
  ORDER BY s.store_id NULLS LAST LIMIT 1
) stock ON true`;

const CARRIED_CODE = `EXISTS (
  SELECT 1 FROM product_stocks s WHERE s.product_id = c.product_id AND (s.store_id = $1 OR s.store_id IS NULL)
)`;

const MOST_CODES = 2000;
const MOST_PRODUCTS = 500;
/** Rows, of which several may be of one code and some of another pattern. */
const MOST_BESIDE = 100;

/** Letters that names are looked up by; the migrations index as many. */
const BEGINNING = 3;

/** What is read of a master, wherever it is kept. */
export type ProductLookup = Pick<ProductsRepository, keyof ProductsRepository>;

/** Reads the product master as one store sees it, and keeps its codes in step with the patterns. */
@Injectable()
export class ProductsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findByIds(ids: readonly string[], storeId: string): Promise<ProductRow[]> {
    if (ids.length === 0) return [];
    return this.select(storeId, 'p.id = ANY($2::uuid[])', [...ids]);
  }

  async findByNumber(productNumber: string, storeId: string): Promise<ProductRow | null> {
    const [row] = await this.select(storeId, 'p.product_number = $2', productNumber);
    return row ?? null;
  }

  /** Codes of one pattern, or of every pattern, that have at least these parts. */
  async findCodesByParts(
    parts: Readonly<Record<string, string>>,
    pattern: string | null,
    storeId: string,
  ): Promise<ProductCode[]> {
    return this.selectCodes(storeId, 'c.parts @> $2::jsonb AND ($3::text IS NULL OR c.pattern = $3)', [
      JSON.stringify(parts),
      pattern,
    ]);
  }

  /** Codes of a pattern that have one of these parts. */
  async findCodesBySomePart(
    parts: Readonly<Record<string, string>>,
    pattern: string,
    storeId: string,
  ): Promise<ProductCode[]> {
    const each = Object.entries(parts).map(([name, value]) => JSON.stringify({ [name]: value }));
    return this.selectCodes(storeId, 'c.pattern = $3 AND c.parts @> ANY($2::jsonb[])', [each, pattern]);
  }

  async findCodesBySkeleton(skeletons: readonly string[], storeId: string): Promise<ProductCode[]> {
    return this.selectCodes(storeId, `c.pattern = 'part-number' AND c.code = ANY($2::text[])`, [[...skeletons]]);
  }

  /** Part numbers that begin with one of the skeletons and go on. */
  async findCodesBeginning(skeletons: readonly string[], storeId: string): Promise<ProductCode[]> {
    const records = await this.dataSource.query<CodeRecord[]>(
      `SELECT DISTINCT c.product_id, c.source, c.pattern, c.code, c.parts
       FROM unnest($2::text[]) AS said(beginning)
       JOIN product_codes c ON c.code ~>~ said.beginning AND c.code ~<~ (said.beginning || U&'\\+10FFFF')
       WHERE c.pattern = 'part-number' AND ${CARRIED_CODE}
       ORDER BY c.code, c.product_id LIMIT ${MOST_CODES}`,
      [storeId, [...skeletons]],
    );
    return records.map(codeOf);
  }

  /** Codes of a pattern that stand next to these in the order of their writing, on both sides. */
  async findCodesBeside(written: readonly string[], pattern: string, storeId: string): Promise<ProductCode[]> {
    const side = (relation: string, order: string): string =>
      `(SELECT * FROM product_codes WHERE code ${relation} said.code ORDER BY code USING ${order} LIMIT ${MOST_BESIDE})`;
    const records = await this.dataSource.query<CodeRecord[]>(
      `SELECT DISTINCT c.product_id, c.source, c.pattern, c.code, c.parts
       FROM unnest($2::text[]) AS said(code)
       CROSS JOIN LATERAL (${side('~<=~', '~>~')} UNION ALL ${side('~>~', '~<~')}) AS c
       WHERE c.pattern = $3 AND ${CARRIED_CODE}`,
      [storeId, [...written], pattern],
    );
    return records.map(codeOf);
  }

  /** Products whose brand or whole name stands in the text, which is NFKC and lower case. */
  async findMentioned(text: string, storeId: string): Promise<ProductRow[]> {
    const stands = (folded: string): string =>
      `(left(${folded}, ${BEGINNING}) = ANY($3) AND length(${folded}) > 1 AND position(${folded} IN $2) > 0)`;
    return this.select(storeId, `${stands('p.brand_folded')} OR ${stands('p.name_folded')}`, text, beginningsIn(text));
  }

  async findWords(
    storeId: string,
  ): Promise<{ size: string | null; brand: string | null; category: string | null; name: string }[]> {
    return this.dataSource.query(
      `SELECT p.size, p.brand, p.category, p.name, count(*) AS frequency FROM products p ${CARRIED}
       GROUP BY p.size, p.brand, p.category, p.name ORDER BY frequency DESC, p.name, p.size LIMIT ${MOST_CODES}`,
      [storeId],
    );
  }

  reindex(patterns: readonly CodePattern[]): Promise<number> {
    return reindexCodes(this.dataSource, patterns);
  }

  private async select(storeId: string, condition: string, ...parameters: unknown[]): Promise<ProductRow[]> {
    const records = await this.dataSource.query<ProductRecord[]>(
      `SELECT ${COLUMNS}, stock.quantity, stock.as_of FROM products p ${CARRIED}
       WHERE ${condition} ORDER BY p.price_minor NULLS LAST, p.product_number LIMIT ${MOST_PRODUCTS}`,
      [storeId, ...parameters],
    );
    return records.map(rowOf);
  }

  private async selectCodes(
    storeId: string,
    condition: string,
    parameters: readonly unknown[],
  ): Promise<ProductCode[]> {
    const records = await this.dataSource.query<CodeRecord[]>(
      `SELECT c.product_id, c.source, c.pattern, c.code, c.parts FROM product_codes c
       WHERE ${condition} AND ${CARRIED_CODE} ORDER BY c.code, c.product_id LIMIT ${MOST_CODES}`,
      [storeId, ...parameters],
    );
    return records.map(codeOf);
  }
}

/** What a name that stands in the text may begin with: every few letters of it, fewer where a name is that short. */
function beginningsIn(text: string): string[] {
  const letters = [...text];
  return [
    ...new Set(
      letters.flatMap((_, at) => [BEGINNING - 1, BEGINNING].map((count) => letters.slice(at, at + count).join(''))),
    ),
  ];
}

function rowOf(record: ProductRecord): ProductRow {
  return {
    id: record.id,
    productNumber: record.product_number,
    name: record.name,
    size: record.size,
    brand: record.brand,
    category: record.category,
    price:
      record.price_minor === null || record.currency === null
        ? null
        : { minor: Number(record.price_minor), currency: record.currency },
    attributes: record.attributes,
    stock: { quantity: record.quantity, asOf: new Date(record.as_of) },
  };
}

function codeOf(record: CodeRecord): ProductCode {
  const { source, pattern, code, parts } = record;
  return { productId: record.product_id, source, pattern, code, parts };
}
