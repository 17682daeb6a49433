// `npm run capacity -- --dialogues N`: what so many dialogues at once need, from the figures of docs/benchmark.md: tasks,
// database, cost of a month and what gives way first. `--think SECONDS` between an answer and the next question (15),
// `--hours N` open a day (12), `--average SHARE` of the peak over those hours (0.25), `--retention DAYS` (180),
// `--json` for programs.
import { parseArgs } from 'node:util';

import { benchmarkFigures } from './capacity/figures.mjs';
import { capacityFor } from './capacity/model.mjs';
import { printCapacity } from './capacity/report.mjs';

const { values } = parseArgs({
  options: {
    dialogues: { type: 'string', default: '50' },
    think: { type: 'string', default: '15' },
    hours: { type: 'string', default: '12' },
    average: { type: 'string', default: '0.25' },
    retention: { type: 'string', default: '180' },
    json: { type: 'boolean', default: false },
  },
});
const { json, ...numbers } = values;
const wanted = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)]));
const faults = Object.entries(wanted).filter(([, value]) => !(value > 0));
if (faults.length > 0) {
  console.error(faults.map(([name]) => `--${name} is not a number above zero`).join('\n'));
  process.exit(1);
}
const capacity = capacityFor(wanted, await benchmarkFigures());
if (json) console.log(JSON.stringify(capacity, null, 2));
else printCapacity(capacity);
