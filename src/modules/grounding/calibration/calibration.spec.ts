import { calibrate, type Label } from './calibration.js';
import { chanceOf } from './logistic.js';
import { wrongAtMost } from './wrong-at-most.js';

/** Evenly spread, so that every run sees the same. */
const spread = (count: number) => Array.from({ length: count }, (_, at) => (at * 0.618034) % 1);

/** Passages that carry more of the question are right more often; what carries little is no question of the shop. */
const labels = (count: number, intent: Label['intent'] = null): Label[] =>
  spread(count).map((carried, at) => {
    const right = (at * 0.754878) % 1 < 1.25 * carried;
    return {
      features: [carried, carried / 2, carried, 0.5, 0.1, carried],
      inScope: carried > 0.3,
      right: right && carried > 0.3,
      intent,
    };
  });

describe('the calibration', () => {
  it('answers as much as keeps wrong answers below what is allowed, on labels that it has not seen', () => {
    const all = labels(1_600);
    const calibration = calibrate(all.slice(0, 800), 0.1);
    const { weights, threshold, coverage } = calibration!;
    const answered = all.slice(800).filter(({ features }) => chanceOf(features, weights) >= threshold);
    const wrong = answered.filter(({ right }) => !right).length;
    expect(wrong / answered.length).toBeLessThan(0.1);
    expect(answered.length / 800).toBeCloseTo(coverage, 1);
    expect(coverage).toBeGreaterThan(0.2);
  });

  it('answers less the less may be wrong', () => {
    const strict = calibrate(labels(1_000), 0.12);
    const lenient = calibrate(labels(1_000), 0.2);
    expect(strict!.coverage).toBeLessThan(lenient!.coverage);
  });

  it('draws a line of its own for an intent with labels enough: what is wrong more often has to be surer', () => {
    const wrongOftener = labels(600, 'hours').map((label, at) => ({ ...label, right: label.right && at % 12 > 0 }));
    const { intents, threshold } = calibrate(
      [...labels(600, 'price'), ...wrongOftener, ...labels(100, 'stock')],
      0.15,
    )!;
    expect(Object.keys(intents)).toEqual(expect.arrayContaining(['price']));
    expect(intents.price!.threshold).toBeLessThan(threshold);
    expect(intents.hours?.threshold ?? 1).toBeGreaterThan(threshold);
    expect(intents.stock).toBeUndefined();
  });

  it('says nothing from too few labels', () => {
    expect(calibrate(labels(199), 0.2)).toBeNull();
  });

  it('says nothing where no threshold keeps what is allowed: nothing wrong at all', () => {
    expect(calibrate(labels(1_000), 0)).toBeNull();
  });
});

describe('the bound of wrong answers', () => {
  it.each([
    [0, 59, 0.0495],
    [5, 200, 0.0519],
    [50, 2_000, 0.0317],
  ])('of %d in %d is %d', (wrong, of, bound) => {
    expect(wrongAtMost(wrong, of)).toBeCloseTo(bound, 3);
  });

  it('is everything when nothing was seen', () => {
    expect(wrongAtMost(0, 0)).toBe(1);
  });
});
