const MOST_MS = 60_000;

/** Says what was found; true when no request failed, nothing was lost or doubled and every process ended as it should. */
export function reportDeployment({ ends, verdict, record, database, seconds, seed, rollovers }) {
  const late = ends.filter(({ code, goneAfterMs }) => code !== 0 || goneAfterMs > MOST_MS);
  const sameVersion = ends.filter(({ from, to }) => from === to);
  const faults = (kind) => verdict.faults.filter((fault) => fault.kind === kind).length;
  const roles = ['api', 'worker'].map((role) => `${ends.filter((end) => end.role === role).length} of ${role}`);

  console.log(`proof of deployments without downtime (${database}, seed ${seed}, ${seconds} s)\n`);
  console.log(`rollovers            ${ends.length}: ${roles.join(', ')}`);
  console.log(`under way at SIGTERM ${ends.reduce((sum, { underWay }) => sum + underWay, 0)} exchanges in all`);
  console.log(`seen as not ready    ${longest(ends.flatMap(({ redAfterMs }) => redAfterMs ?? []))}`);
  console.log(`gone after           ${longest(ends.map(({ goneAfterMs }) => goneAfterMs))}`);
  console.log(`answered by          ${listed(record.versions)}`);
  console.log(`requests             ${record.requests}, of them turned away as documented: ${record.shed}`);
  console.log(`streams taken up     ${record.resumed}`);
  console.log(
    `exchanges            ${verdict.exchanges}, taken over: ${verdict.takenOver}, apologised for: ${verdict.apologies.length}`,
  );
  console.log(`\nfailed requests      ${record.failed}${bound(record.failed, record.requests)}`);
  for (const [failure, times] of record.failures) console.log(`  ${failure} × ${times}`);
  for (const kind of ['lost', 'doubled', 'wrong'])
    console.log(`${kind.padEnd(20)} ${faults(kind)}${bound(faults(kind), verdict.exchanges)}`);
  for (const { kind, what } of verdict.faults.slice(0, 30)) console.log(`  ${kind}: ${what}`);
  for (const { role, from, code, goneAfterMs } of late)
    console.log(`  ${role} ${from} ended with ${code} after ${(goneAfterMs / 1000).toFixed(1)} s`);

  const enough = ends.length === rollovers && record.versions.size > 1 && sameVersion.length === 0;
  if (!enough) console.log('not enough: two versions have to answer, and each rollover has to change the version');
  const passed = record.failed === 0 && verdict.faults.length === 0 && late.length === 0 && enough;
  console.log(passed ? 'PASSED: nobody noticed' : 'FAILED');
  return passed;
}

/** Of zero in n, the true rate is below 3/n with 95 % confidence. */
function bound(found, n) {
  return found === 0 ? ` of ${n}, below ${(300 / n).toFixed(3)} % with 95 % confidence` : ` of ${n}`;
}

function longest(times) {
  if (times.length === 0) return 'not measured';
  const sorted = times.toSorted((one, other) => one - other);
  return `median ${(sorted[Math.floor(sorted.length / 2)] / 1000).toFixed(1)} s, at most ${(sorted.at(-1) / 1000).toFixed(1)} s`;
}

function listed(counts) {
  return [...counts].map(([name, times]) => `${name} × ${times}`).join(', ');
}
