import { createHmac, randomUUID } from 'node:crypto';

/** Each kiosk is a terminal of its own, as in a store. Answers their standing access codes. */
export async function openDoors(database, codeKey, count) {
  const codes = Array.from({ length: count }, (_, nth) => String(200_000 + nth * 7));
  for (const [nth, code] of codes.entries()) {
    const hash = createHmac('sha256', codeKey).update(code).digest();
    await database.query(
      `WITH terminal AS (
         INSERT INTO terminals (id, store_id, name, locale) SELECT $1, id, $2, 'en' FROM stores ORDER BY code LIMIT 1 RETURNING id
       )
       INSERT INTO access_codes (id, terminal_id, code_hash, standing) SELECT $3, id, $4, true FROM terminal`,
      [randomUUID(), `counter ${nth}`, randomUUID(), hash],
    );
  }
  return codes;
}
