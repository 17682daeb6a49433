// Every automatic test, tier by tier; ends with one plain line that anybody can read: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { env, node, prepare, root } from './prepare.mjs';

const TIERS = ['unit', 'integration', 'conformance', 'end-to-end', 'browser'];
/** Their tests start whole systems and browsers: two at once would share the two cores of a small machine. */
const ONE_AT_A_TIME = ['end-to-end', 'browser'];
const only = process.argv.slice(2);

await prepare();
const folder = mkdtempSync(join(tmpdir(), 'tenin-test-'));
let passed = 0;
let failed = 0;
let broken = false;
for (const tier of TIERS) {
  const result = await runTier(tier);
  broken ||= result.code !== 0;
  passed += result.passed;
  failed += result.failed;
  console.log(`${tier}: ${result.passed} passed, ${result.failed} failed`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken || failed > 0 || passed === 0 ? 1 : 0;

function runTier(tier) {
  const file = join(folder, `${tier}.json`);
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    tier,
    '--json',
    `--outputFile=${file}`,
    '--passWithNoTests',
    ...(ONE_AT_A_TIME.includes(tier) ? ['--runInBand'] : []),
    ...only,
  ];
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', (code) => resolve({ code, ...countsIn(file) }));
  });
}

/** A file that does not even load counts as one failure: nothing may be lost in a count of tests. */
function countsIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    );
    for (const suite of unloaded) console.error(`could not be loaded: ${relative(root, suite.name)}`);
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
