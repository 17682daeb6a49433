/** Jain's index: 1 when all have the same, 1/n when one has everything. */
export function evenness(shares) {
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share ** 2, 0);
  return squares === 0 ? 0 : sum ** 2 / (shares.length * squares);
}
