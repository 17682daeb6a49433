/** Says what was found; true when nothing was lost, doubled or done twice and the peak left enough to those let in. */
export function reportScale({ settings, peak, verdict, bytes, failures, wantedGoodput, machine, seconds, seed }) {
  console.log(`proof of scale (${machine.database}, ${machine.cores} cores, seed ${seed}, ${seconds} s)\n`);
  console.log(
    'of each role  per second  answered  turned away  even: kiosks  processes  connections  orphans  ended after  takers',
  );
  for (const { count, orphans, ...found } of settings) {
    const cells = [
      [count, 12],
      [found.perSecond.toFixed(1), 12],
      [percent(found.answered), 10],
      [found.shed, 13],
      [found.evenAmongKiosks.toFixed(2), 14],
      [`${found.evenAmongProcesses.toFixed(2)} of ${found.processes}`, 11],
      [found.connections, 13],
      [orphans.left, 9],
      [`${(orphans.endedAfterMs / 1000).toFixed(1)} s`, 13],
      [orphans.takers, 8],
    ];
    console.log(cells.map(([text, width]) => String(text).padStart(width)).join(''));
  }
  console.log(
    `\ncapacity ${peak.capacity.toFixed(1)} per second; a peak of twenty times the day, on ${peak.members} processes`,
  );
  for (const part of peak.parts)
    console.log(
      `${part.name.padEnd(14)} ${part.offered} in ${part.seconds.toFixed(0)} s, turned away ${part.shed}, answered late ${part.late}, ` +
        `answered in time ${part.goodPerSecond.toFixed(1)} per second, median ${(part.medianMs / 1000).toFixed(2)} s`,
    );
  const [, top] = peak.parts;
  const goodput = peak.capacity > 0 ? top.goodPerSecond / peak.capacity : 0;
  console.log(`goodput at the peak  ${percent(goodput)} of the capacity (wanted: ${percent(wantedGoodput)})`);

  console.log(`an exchange takes    ${bytes.toFixed(0)} bytes of the database, without sound`);

  const unanswered = peak.parts.reduce((sum, part) => sum + part.unanswered, 0);
  const twice = settings.filter(({ orphans }) => orphans.mostAttempts > 2).length;
  const faults = (kind) => verdict.faults.filter((fault) => fault.kind === kind).length;
  console.log(
    `\nexchanges ${verdict.exchanges}, accepted and never answered ${unanswered}, orphans taken over twice ${twice}`,
  );
  for (const kind of ['lost', 'doubled', 'wrong']) console.log(`${kind.padEnd(9)} ${faults(kind)}`);
  for (const { kind, what } of verdict.faults.slice(0, 30)) console.log(`  ${kind}: ${what}`);
  console.log(`refused otherwise than with 503 and Retry-After  ${failures.length}`);
  for (const [failure, times] of failures) console.log(`  ${failure} × ${times}`);

  const isShedding = top.shed > 0;
  if (!isShedding) console.log('not enough: the peak was no peak, nobody was turned away');
  const passed =
    verdict.faults.length === 0 &&
    failures.length === 0 &&
    unanswered === 0 &&
    twice === 0 &&
    isShedding &&
    goodput >= wantedGoodput;
  console.log(passed ? 'PASSED: nothing lost, nothing done twice, and a peak leaves room' : 'FAILED');
  return passed;
}

function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}
