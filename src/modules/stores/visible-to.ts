/**
 * SQL predicate: the row belongs to this store, or to no store and so to every one.
 * Both arguments are SQL text of ours, never a value: `visibleTo('d.store_id', '$2')`, `visibleTo('document.storeId', ':storeId')`.
 */
export function visibleTo(column: string, parameter: string): string {
  return `(${column} IS NULL OR ${column} = ${parameter})`;
}
