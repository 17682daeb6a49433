/** The first `heads` rows as one head: what stands above a column, from the outermost, each said once. */
export function headed(
  grid: readonly (readonly string[])[],
  heads: number,
): { head: string[]; rows: (readonly string[])[] } {
  const width = grid[0]?.length ?? 0;
  const head = Array.from({ length: width }, (_, at) => {
    const above = grid.slice(0, heads).map((row) => row[at] ?? '');
    return above.filter((text, nth) => text !== '' && text !== above[nth - 1]).join(' ');
  });
  return { head, rows: grid.slice(heads) };
}
