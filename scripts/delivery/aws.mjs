import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST_OUTPUT = 16 * 1024 * 1024;

/** Runs one command of the AWS command line; resolves with what it answered, or with null where it says nothing. */
export async function aws(...args) {
  const { stdout } = await run('aws', [...args, '--output', 'json'], { maxBuffer: MOST_OUTPUT });
  return stdout.trim() === '' ? null : JSON.parse(stdout);
}

/** The values of these variables. Throws one sentence that names all that are missing. */
export function required(...names) {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Not set: ${missing.join(', ')}. They are outputs of terraform/.`);
  return names.map((name) => process.env[name]);
}

/** Runs a whole script: a fault is one sentence, and an exit code. */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    console.error(error.stderr?.trim() || error.message);
    process.exitCode = 1;
  }
}
