const BOUND = 3;

/** Says what was found, in a few lines; true when nothing was lost, doubled or wrong. */
export function report(verdicts, { seconds, seed, leftRunning, wanted }) {
  const exchanges = sum(verdicts.map((verdict) => verdict.exchanges));
  const imports = sum(verdicts.map((verdict) => verdict.imports));
  const kills = verdicts.flatMap((verdict) => verdict.kills);
  const faults = verdicts.flatMap((verdict) => verdict.faults.map((fault) => ({ ...fault, setting: verdict.name })));
  const count = (kind) => faults.filter((fault) => fault.kind === kind).length;

  console.log(
    `proof of crash safety: ${exchanges} exchanges, ${imports} imports, ${kills.length} kills by SIGKILL (seed ${seed}, ${seconds} s)\n`,
  );
  for (const { name, ...verdict } of verdicts) {
    console.log(`${name}: ${verdict.exchanges} exchanges, ${verdict.kills.length} kills`);
    console.log(`  killed at          ${tally(verdict.kills.map(({ who, point }) => `${who} ${point}`))}`);
    console.log(
      `  taken over         ${verdict.takenOver}${verdict.takenOverByWorker ? `, ${verdict.takenOverByWorker} of them while only the worker was there` : ''}`,
    );
    console.log(`  apologised for     ${tally(verdict.apologies) || 'none'}`);
    console.log(
      `  kiosks were told   ${[...verdict.troubles].map(([trouble, times]) => `${trouble} × ${times}`).join(', ') || 'no trouble'}`,
    );
    console.log(`  next answer after  ${durations(verdict.recoveryMs)}`);
  }
  console.log(`\nnext answer after a kill  ${durations(verdicts.flatMap((verdict) => verdict.recoveryMs))}`);
  console.log(`lost     ${count('lost')}${bound(count('lost'), exchanges)}`);
  console.log(`doubled  ${count('doubled')}${bound(count('doubled'), exchanges)}`);
  console.log(
    `wrong    ${count('wrong')}${bound(count('wrong'), exchanges)}   (left in progress, orphaned, answer unlike its chats, half an import, broken audit chain)`,
  );
  console.log(`left running after the end  ${leftRunning}`);
  for (const { setting, kind, what } of faults.slice(0, 30)) console.log(`  ${kind} (${setting}): ${what}`);

  const enough = exchanges >= wanted.exchanges && kills.length >= wanted.kills;
  if (!enough) console.log(`not enough: ${wanted.exchanges} exchanges and ${wanted.kills} kills are wanted`);
  const passed = faults.length === 0 && leftRunning === 0 && enough;
  console.log(passed ? 'PASSED: nothing lost, nothing doubled' : 'FAILED');
  return passed;
}

/** Of zero in n, the true rate is below 3/n with 95 % confidence. */
function bound(found, n) {
  return found === 0 ? ` of ${n}, below ${((100 * BOUND) / n).toFixed(2)} % with 95 % confidence` : ` of ${n}`;
}

function durations(times) {
  if (times.length === 0) return 'none measured';
  const sorted = times.toSorted((left, right) => left - right);
  return `p50 ${(sorted[Math.floor(sorted.length / 2)] / 1000).toFixed(1)} s, max ${(sorted.at(-1) / 1000).toFixed(1)} s`;
}

function tally(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, times]) => `${name} × ${times}`).join(', ');
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
