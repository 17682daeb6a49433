// Installs and builds what is missing or has changed. Runs before anything is installed, on any Node from 20 on: no imports but Node's own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

/** The Node that the lock file pins. */
export const node = join(bin, 'node');

/** How the server is started: every start that stands for production uses these. docs/decisions/0008-a-bounded-heap.md */
export const serverFlags = [
  '--enable-source-maps',
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
  '--import',
  './dist/platform/observability/start-tracing.js',
];

/** The environment in which the tools of the lock file come first. */
export const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };

export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`)),
    );
  });
}

const SERVER = {
  name: 'server',
  inputs: ['src', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
  output: 'dist',
  command: ['nest', ['build']],
};
const page = (folder) => ({
  name: folder,
  inputs: [
    `${folder}/src`,
    `${folder}/public`,
    `${folder}/index.html`,
    `${folder}/vite.config.ts`,
    `${folder}/package.json`,
  ],
  output: `${folder}/dist`,
  command: ['vite', ['build', '--logLevel', 'warn'], { cwd: join(root, folder) }],
});
export const BUILDS = [SERVER, page('kiosk-web'), page('console-web')];

export async function install() {
  const lock = hashOf(['package-lock.json']);
  const stamp = join(root, 'node_modules', '.tenin-installed');
  if (readIfThere(stamp) === lock) return;
  console.log('Installing …');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
  writeFileSync(stamp, lock);
}

export async function build() {
  const lock = hashOf(['package-lock.json']);
  await Promise.all(
    BUILDS.map(async ({ name, inputs, output, command: [command, args, options] }) => {
      const wanted = `${lock} ${hashOf(inputs)}`;
      const stamp = join(root, output, '.tenin-built');
      if (readIfThere(stamp) === wanted) return;
      console.log(`Building ${name} …`);
      await run(join(bin, command), args, options);
      writeFileSync(stamp, wanted);
    }),
  );
}

/** What a script does after this runs on the Node of the lock file, whichever began it. */
export async function prepare() {
  await install();
  if (realpathSync(process.execPath) !== realpathSync(node)) process.exit(await beginAgain());
  await build();
}

/** Exit code of this script, run by the Node of the lock file. */
async function beginAgain() {
  const child = spawn(node, process.argv.slice(1), { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path))))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
