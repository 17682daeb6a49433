import { chanceFrom } from '../chance.mjs';
import { costOf } from './cost.mjs';
import { openMouth, teller } from './exchange.mjs';
import { around, FRAMES } from './frames.mjs';
import { LIES } from './lies.mjs';
import { report } from './report.mjs';
import { alike, materialOf, sceneOf, sentencesOf, squeezed } from './scene.mjs';
import { built, openShop } from './shop.mjs';
import { TRUTHS } from './truths.mjs';

const MOST_TRIES = 5_000;
/** Of two sentences of the record that are nearly as like a fact, either may be where it was read. */
const AS_LIKE = 0.9;

/** True when no lie was spoken and hardly any good sentence was held back. */
export async function proveTruth({ outputs, truths, seed, show, only, half: onlyHalf }) {
  const since = performance.now();
  const shops = Object.fromEntries(
    await Promise.all(['demo', 'millstone', 'wren'].map(async (name) => [name, await openShop(name)])),
  );
  const speak = await openMouth();
  const { readValues, TIRE_PATTERNS } = await built('modules/values/index.js');
  const valuesOf = (text, locale) => readValues(text, locale, TIRE_PATTERNS).map(({ canonical }) => canonical);
  const halves = onlyHalf ? [onlyHalf] : Object.keys(FRAMES);
  const lied = [];
  for (let nth = 0; nth < outputs; nth += 1) {
    const kind = only ?? Object.keys(LIES)[nth % Object.keys(LIES).length];
    const chance = chanceFrom(seed * 1_000_003 + nth);
    const half = halves[Math.floor(nth / Object.keys(LIES).length) % halves.length];
    const { scene, lie } = lieOf(shops, chance, kind, half);
    const model = teller(chance, ...tellingsOf(scene, lie, chance));
    const { released, answer } = await speak(scene, model);
    const said = squeezed(released.join(' '));
    lied.push({
      kind,
      half,
      scene,
      locale: scene.locale,
      said: lie.said,
      question: scene.question,
      spoken: lie.isWhole
        ? released.some((sentence) => squeezed(sentence) === squeezed(lie.said))
        : lie.marks.some((mark) => said.includes(squeezed(mark))),
      end: answer.outcome === 'abstained' ? 'abstained' : answer.languageModel === model.name ? 'rest' : 'composed',
      released,
    });
  }
  const told = [];
  for (let nth = 0; nth < truths; nth += 1) {
    const kind = Object.keys(TRUTHS)[nth % Object.keys(TRUTHS).length];
    const chance = chanceFrom(seed * 7_000_003 + nth);
    const half = halves[Math.floor(nth / Object.keys(TRUTHS).length) % halves.length];
    const { scene, truth } = truthOf(shops, chance, kind, half);
    const { released } = await speak(scene, teller(chance, truth.said));
    told.push({
      kind,
      half,
      scene,
      locale: scene.locale,
      said: truth.said,
      released,
      ...toldOf(scene, truth.fact, released.join(' '), valuesOf),
    });
  }
  const cost = await costOf([...lied, ...told].filter((_item, nth) => nth % 7 === 0));
  return report({ lied, told, seed, show, cost, seconds: Math.round((performance.now() - since) / 1000) });
}

/** Was the fact said in the model's words, or in those of the record: by the sentence that is likest to it, or with all its values? */
function toldOf({ passages, locale }, fact, text, valuesOf) {
  const said = squeezed(text);
  const inOwnWords = said.includes(squeezed(fact));
  const values = valuesOf(fact, locale);
  const told = new Set(valuesOf(text, locale));
  const isValued = values.length > 0 && values.every((value) => told.has(value));
  const record = passages.flatMap(({ text }) => sentencesOf(text, locale));
  const likest = Math.max(...record.map((place) => alike(fact, place)));
  const places = record.filter((place) => alike(fact, place) >= AS_LIKE * likest);
  return { inOwnWords, blocked: !inOwnWords && !isValued && !places.some((place) => said.includes(squeezed(place))) };
}

/** A scene in which this kind of lie can be told, and the lie: nothing of it stands in what may be said. */
function lieOf(shops, chance, kind, half) {
  const { about, tell } = LIES[kind];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const scene = sceneOf(shops, chance, half, about);
    const lie = scene && tell(scene, chance);
    if (!lie) continue;
    const marks = lie.marks ?? [lie.said];
    const material = materialOf(scene);
    if (!lie.isWhole && marks.some((mark) => material.includes(squeezed(mark)))) continue;
    const said = lie.alone ? lie.said : around(lie.said, scene, chance);
    return { scene: { ...scene, ...lie.scene }, lie: { ...lie, said, marks } };
  }
  throw new Error(`no scene for the lie "${kind}"`);
}

/** Among true sentences or alone; asked again, the liar insists, or comes with its lie in other company. */
function tellingsOf({ sentences, locale }, { said, alone }, chance) {
  const between = locale === 'ja' ? '' : ' ';
  const short = sentences.filter((sentence) => sentence.length < 90);
  const before = !alone && short.length > 0 && chance.happens(0.5) ? chance.pick(short) + between : '';
  const after = !alone && short.length > 0 && chance.happens(0.3) ? between + chance.pick(short) : '';
  return chance.happens(0.5) ? [before + said + after, said] : [before + said + after];
}

function truthOf(shops, chance, kind, half) {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const good = kind === 'written by hand' ? chance.pick(FRAMES[half].GOOD_ANSWERS) : null;
    const scene = sceneOf(shops, chance, half, good ? ({ documentId }) => documentId === good.of : undefined);
    if (!scene) continue;
    const told = good ? chance.pick(good.says) : TRUTHS[kind](scene, chance);
    const truth = typeof told === 'string' ? { fact: told, said: told } : told;
    // Longer ones are cut by the limit of an answer, whatever they say.
    if (truth && truth.said.length <= 180)
      return { scene: good?.asks ? { ...scene, question: good.asks } : scene, truth };
  }
  throw new Error(`no scene for the truth "${kind}"`);
}
