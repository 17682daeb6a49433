/**
 * The highest share of wrong ones that is still believable at 95 % (one-sided Clopper–Pearson) when `wrong` of `of` are.
 * 1 when nothing was seen.
 */
export function wrongAtMost(wrong: number, of: number): number {
  if (of === 0 || wrong >= of) return 1;
  let low = wrong / of;
  let high = 1;
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (chanceOfAtMost(wrong, of, middle) > DOUBT) low = middle;
    else high = middle;
  }
  return high;
}

const DOUBT = 0.05;

/** The binomial distribution up to `wrong`, summed in logarithms so that thousands of labels do not underflow. */
function chanceOfAtMost(wrong: number, of: number, share: number): number {
  let term = of * Math.log1p(-share);
  const terms = [term];
  for (let k = 1; k <= wrong; k++) {
    term += Math.log((of - k + 1) / k) + Math.log(share) - Math.log1p(-share);
    terms.push(term);
  }
  const most = Math.max(...terms);
  return Math.exp(most) * terms.reduce((sum, each) => sum + Math.exp(each - most), 0);
}
