import { built } from './shop.mjs';
import { decisionOf } from './scene.mjs';

/** How long it takes to check one sentence, in microseconds, once the material of its answer was read. */
export async function costOf(told) {
  const { gatherGround, verifySentence } = await built('modules/grounding/index.js');
  const { evidenceOf } = await built('modules/conversation/answer/evidence-of-decision.js');
  const { TIRE_PATTERNS } = await built('modules/values/index.js');
  const cases = told.slice(0, 1_000).map(({ scene, said }) => {
    const texts = evidenceOf(decisionOf(scene), scene.locale);
    return { said, locale: scene.locale, ground: gatherGround(texts, scene.question, scene.locale, TIRE_PATTERNS) };
  });
  const since = performance.now();
  for (const { said, locale, ground } of cases) verifySentence(said, ground, locale, TIRE_PATTERNS);
  return Math.round((1_000 * (performance.now() - since)) / Math.max(1, cases.length));
}
