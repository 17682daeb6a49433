/** From 0 to 1: the part of the longer of two sentences that both have in common, word by word in order. */
export function agreement(first: string, second: string): number {
  const left = first.split(' ').filter(Boolean);
  const right = second.split(' ').filter(Boolean);
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 1;
  let above = [0, ...right.map((_, index) => index + 1)];
  left.forEach((word, row) => {
    const current = [row + 1];
    right.forEach((other, column) => {
      const replaced = (above[column] ?? 0) + (word === other ? 0 : 1);
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    });
    above = current;
  });
  return 1 - (above[right.length] ?? 0) / longer;
}
