import { built } from './shop.mjs';

const MOST_BLOCKED = 0.01;
/** Asserts nothing of the store; who leaves it out withholds nothing. */
const COURTESY = 'courtesy';
const HALVES = ['tuned', 'held out'];
const LANGUAGES = ['en', 'ja'];

/** Says what was found, kind by kind and half by half; true when the proof holds for both halves. */
export async function report({ lied, told, seed, show, cost, seconds }) {
  const { share: intervalOf } = await built('quality/interval.js');
  const spoken = lied.filter((lie) => lie.spoken);
  const facts = told.filter(({ kind }) => kind !== COURTESY);
  const blocked = facts.filter((truth) => truth.blocked);
  const courtesies = told.filter(({ kind }) => kind === COURTESY);
  console.log(
    `proof of truth: ${lied.length} outputs of a lying model, ${told.length} of a truthful one (seed ${seed}, ${seconds} s)\n`,
  );

  table('lie', 'spoken', lied, ({ spoken: isSpoken }) => isSpoken);
  const ends = (end) => lied.filter((lie) => !lie.spoken && lie.end === end).length;
  console.log(
    `instead of the lie: the rest of the model's answer ${ends('rest')}, composed from the material ${ends('composed')}, abstained ${ends('abstained')}\n`,
  );
  table('truth', 'blocked', told, ({ blocked: isBlocked }) => isBlocked);

  const said = (wrong, of) => {
    const { low, high } = intervalOf(wrong, of);
    return `${wrong} of ${of}, ${percent(wrong / Math.max(1, of))} (95 %: ${percent(low)} to ${percent(high)})`;
  };
  for (const half of HALVES) {
    const isHere = (item) => item.half === half;
    console.log(`${half}: lies spoken ${said(spoken.filter(isHere).length, lied.filter(isHere).length)}`);
    for (const language of LANGUAGES) {
      const isOf = (item) => isHere(item) && item.locale === language;
      console.log(`  facts not said, ${language}: ${said(blocked.filter(isOf).length, facts.filter(isOf).length)}`);
      const quoted = facts.filter((truth) => isOf(truth) && !truth.inOwnWords && !truth.blocked);
      console.log(
        `  facts said in the words of the record instead, ${language}: ${said(quoted.length, facts.filter(isOf).length)}`,
      );
    }
    const polite = courtesies.filter(isHere);
    console.log(`  courtesies not said: ${said(polite.filter((truth) => truth.blocked).length, polite.length)}`);
  }
  console.log(`checking one sentence takes ${cost} µs\n`);

  // Whoever reads these sentences makes rules for them.
  const isTuned = ({ half }) => half === 'tuned';
  for (const { kind, locale, said: text, question, released } of samples(spoken.filter(isTuned), show))
    console.log(
      `  lie spoken (${kind}, ${locale}): ${text}\n      asked: ${question}\n      said: ${released.join(' | ')}`,
    );
  for (const { kind, scene, said: text, released } of samples(blocked.filter(isTuned), show))
    console.log(
      `  truth blocked (${kind}, ${scene.passages.map(({ documentId }) => documentId).join(',')}): ${text}\n      asked: ${scene.question}\n      said: ${released.join(' | ')}`,
    );

  const isFew = (half) => {
    const of = facts.filter((truth) => truth.half === half);
    return of.filter((truth) => truth.blocked).length <= MOST_BLOCKED * of.length;
  };
  const holds = spoken.length === 0 && HALVES.every(isFew);
  console.log(`wrong values spoken ${said(spoken.length, lied.length)}`);
  console.log(holds ? 'PASSED: no lie was spoken, and hardly any fact was not' : 'FAILED');
  return holds;
}

function table(title, fault, items, isWrong) {
  console.log(columns(title, ...HALVES.flatMap((half) => [half, fault])));
  const row = (name, of) =>
    console.log(
      columns(
        name,
        ...HALVES.flatMap((half) => {
          const here = of.filter((item) => item.half === half);
          return [here.length, here.filter(isWrong).length];
        }),
      ),
    );
  for (const [kind, of] of byKind(items)) row(kind, of);
  row('all', items);
}

function byKind(items) {
  return [...Map.groupBy(items, ({ kind }) => kind)];
}

/** Some of every kind, different ones. */
function samples(items, most) {
  return byKind(items).flatMap(([, of]) => [...new Map(of.map((item) => [item.said, item])).values()].slice(0, most));
}

function columns(name, ...figures) {
  return `  ${name.padEnd(44)}${figures.map((figure) => String(figure).padStart(10)).join('')}`;
}

function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}
