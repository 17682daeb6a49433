export function printCapacity({ wanted, figures, need, monthly, limits, firstToRaise, firstOfTheDesign }) {
  const { dialogues, think, hours, average, retention } = wanted;
  console.log(
    `${number(dialogues)} dialogues at once, ${think} s from an answer to the next question; open ${hours} h a day,`,
  );
  console.log(`${number(100 * average)} % of the peak on average; conversations are kept for ${retention} days.`);
  console.log(
    `Figures of docs/benchmark.md of ${figures.printed}: ${figures.serverMs} ms of a core for an exchange, ${figures.databaseMs} ms of the database.\n`,
  );
  console.log(`exchanges per second at the peak  ${number(need.exchangesPerSecond)}`);
  console.log(`tasks that answer                 ${need.tasks} of 1 vCPU and ${need.taskMemoryMb} MB`);
  console.log(`tasks that work behind them       ${need.workers}`);
  console.log(`connections to the database       ${number(need.connections)}`);
  console.log(`processors of the database        ${number(need.databaseCores)}`);
  console.log(
    `database                          ${need.databaseTb >= 1 ? `${number(need.databaseTb)} TB` : `${number(need.databaseTb * 1_000)} GB`}`,
  );
  console.log(`exchanges in a month              ${number(need.exchangesPerMonth)}\n`);
  console.log(
    'a month, in US dollars by list prices that are to be looked up again (scripts/capacity/assumptions.mjs)',
  );
  for (const [line, dollars] of Object.entries(monthly.lines))
    console.log(`  ${line.padEnd(22)} ${number(dollars).padStart(12)}`);
  console.log(`  ${'together'.padEnd(22)} ${number(monthly.total).padStart(12)}\n`);
  console.log('what gives way, and at how many dialogues');
  for (const { name, most, needed, dialogues: at, canBeRaised } of limits)
    console.log(
      `  ${number(at).padStart(12)}  ${name}: ${number(needed)} of ${number(most)}${needed > most ? (canBeRaised ? '  ← ask for more' : '  ← too many') : ''}`,
    );
  console.log(`\nfirst to ask for   ${firstToRaise.name}, above ${number(firstToRaise.dialogues)} dialogues`);
  console.log(`first bottleneck   ${firstOfTheDesign.name}, above ${number(firstOfTheDesign.dialogues)} dialogues`);
}

function number(value) {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}
