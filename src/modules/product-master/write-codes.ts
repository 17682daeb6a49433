import type { EntityManager } from 'typeorm';

import type { CodePattern } from '../../contracts/index.js';
import { batches } from './batches.js';
import { productCodes } from './product-codes.js';
import type { ProductCode } from './product-row.js';

/** Puts the codes in the place of all that these products had. */
export async function writeCodes(
  manager: EntityManager,
  productIds: readonly string[],
  codes: readonly ProductCode[],
): Promise<void> {
  for (const batch of batches(productIds))
    await manager.query('DELETE FROM product_codes WHERE product_id = ANY($1::uuid[])', [batch]);
  for (const batch of batches(codes)) {
    await manager.query(
      `INSERT INTO product_codes (product_id, source, pattern, code, parts)
       SELECT "productId", source, pattern, code, parts
       FROM jsonb_to_recordset($1::jsonb) AS row("productId" uuid, source text, pattern text, code text, parts jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}

/** Their codes as these patterns read them. */
export async function writeCodesOf(
  manager: EntityManager,
  products: readonly { readonly id: string; readonly product_number: string; readonly size: string | null }[],
  patterns: readonly CodePattern[],
): Promise<void> {
  const codes = products.flatMap(({ id, product_number: productNumber, size }) =>
    productCodes({ productNumber, size }, patterns).map((code) => ({ ...code, productId: id })),
  );
  await writeCodes(
    manager,
    products.map(({ id }) => id),
    codes,
  );
}
