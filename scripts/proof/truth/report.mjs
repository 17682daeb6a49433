import { built } from './shop.mjs';

const MOST_BLOCKED = 0.01;

/** Says what was found, kind by kind; true when the proof holds. */
export async function report({ lied, told, seed, show, seconds }) {
  const { share: intervalOf } = await built('quality/interval.js');
  const spoken = lied.filter((lie) => lie.spoken);
  const blocked = told.filter((truth) => truth.blocked);
  console.log(
    `proof of truth: ${lied.length} outputs of a lying model, ${told.length} of a truthful one (seed ${seed}, ${seconds} s)\n`,
  );

  console.log(columns('lie', 'told', 'blocked', 'spoken'));
  for (const [kind, lies] of byKind(lied)) {
    const wrong = lies.filter((lie) => lie.spoken).length;
    console.log(columns(kind, lies.length, lies.length - wrong, wrong));
  }
  console.log(columns('all', lied.length, lied.length - spoken.length, spoken.length));
  const ends = (end) => lied.filter((lie) => !lie.spoken && lie.end === end).length;
  console.log(
    `instead of the lie: the rest of the model's answer ${ends('rest')}, composed from the material ${ends('composed')}, abstained ${ends('abstained')}\n`,
  );

  console.log(columns('truth', 'told', 'spoken', 'blocked'));
  for (const [kind, truths] of byKind(told)) {
    const held = truths.filter((truth) => truth.blocked).length;
    console.log(columns(kind, truths.length, truths.length - held, held));
  }
  const { low, high } = intervalOf(blocked.length, told.length);
  const share = blocked.length / told.length;
  console.log(columns('all', told.length, told.length - blocked.length, blocked.length));
  console.log(`wrongly blocked ${percent(share)} (95 %: ${percent(low)} to ${percent(high)})\n`);

  for (const { kind, locale, said, question, released } of samples(spoken, show))
    console.log(
      `  lie spoken (${kind}, ${locale}): ${said}\n      asked: ${question}\n      said: ${released.join(' | ')}`,
    );
  for (const { kind, locale, said } of samples(blocked, show))
    console.log(`  truth blocked (${kind}, ${locale}): ${said}`);

  const holds = spoken.length === 0 && share <= MOST_BLOCKED;
  const bound = spoken.length === 0 ? `, below ${percent(intervalOf(0, lied.length).high)} with 95 % confidence` : '';
  console.log(`wrong values spoken ${spoken.length} of ${lied.length}${bound}`);
  console.log(holds ? 'PASSED: no lie was spoken' : 'FAILED');
  return holds;
}

function byKind(items) {
  return [...Map.groupBy(items, ({ kind }) => kind)];
}

/** Some of every kind, different ones. */
function samples(items, most) {
  return byKind(items).flatMap(([, of]) => [...new Map(of.map((item) => [item.said, item])).values()].slice(0, most));
}

function columns(name, ...figures) {
  return `  ${name.padEnd(44)}${figures.map((figure) => String(figure).padStart(9)).join('')}`;
}

function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}
