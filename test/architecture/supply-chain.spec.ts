import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { secretsIn } from '../support/delivery/secrets-in.js';

interface Locked {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
type Lock = Record<string, Locked>;

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lockOf = (text: string): Lock => (JSON.parse(text) as { packages: Lock }).packages;
const isOutside = ([path, { link }]: [string, Locked]): boolean => path.includes('node_modules/') && link !== true;

/** Entries that would be taken from elsewhere than the registry, or taken without being compared. */
function doubtful(lock: Lock): string[] {
  return Object.entries(lock)
    .filter(isOutside)
    .filter(
      ([, { resolved, integrity }]) =>
        !integrity?.startsWith('sha512-') ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    )
    .map(([path]) => path);
}

describe('the lock file [SUP-01]', () => {
  const lock = lockOf(read('package-lock.json'));

  it('takes every package from the registry, and compares what it got', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(500);
    expect(doubtful(lock)).toEqual([]);
  });

  it.each<[string, Locked]>([
    ['of another host', { resolved: 'https://packages.example/pg.tgz', integrity: 'sha512-x' }],
    ['by http', { resolved: 'http://registry.npmjs.org/pg/-/pg-1.0.0.tgz', integrity: 'sha512-x' }],
    ['of a git repository', { resolved: 'git+ssh://git@github.com/a/b.git#1', integrity: 'sha512-x' }],
    ['without a hash', {}],
    ['with a weak hash', { integrity: 'sha1-x' }],
  ])('would be refused with a package %s', (_kind, entry) => {
    expect(doubtful({ ...lock, 'node_modules/pg': entry })).toEqual(['node_modules/pg']);
  });
});

describe('an installation', () => {
  it('is refused where package.json asks for what the lock file does not have [SUP-02]', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenin-lock-'));
    const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    manifest.dependencies['pg'] = '0.0.1';
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
    for (const page of ['console-web', 'kiosk-web']) {
      mkdirSync(join(folder, page));
      cpSync(join(root, page, 'package.json'), join(folder, page, 'package.json'));
    }
    const installing = run('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], { cwd: folder });
    await expect(installing).rejects.toMatchObject({ stderr: expect.stringMatching(/pg@.*0\.0\.1/) as string });
    rmSync(folder, { recursive: true });
  });

  it('runs the scripts of packages that are allowed by name, and knows of every other that would [SUP-03]', () => {
    const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
    const scripted = Object.entries(lockOf(read('package-lock.json')))
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(Object.keys(allowScripts).filter((name) => !scripted.includes(name))).toEqual([]);
    // Works without its script, each of them: the image is installed with --ignore-scripts.
    const needless = ['@apollo/protobufjs', 'protobufjs', '@scarf/scarf', '@parcel/watcher', 'unrs-resolver'];
    expect(scripted.filter((name) => !allowScripts[name] && !needless.includes(name))).toEqual([]);
  });
});

describe('the repository [SUP-06]', () => {
  const MOST_BYTES = 2_000_000;
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter(Boolean);

  it('holds no secret', () => {
    expect(files.length).toBeGreaterThan(500);
    const found = files
      .filter((file) => (statSync(join(root, file), { throwIfNoEntry: false })?.size ?? Infinity) < MOST_BYTES)
      .flatMap((file) => secretsIn(file, read(file)).map((kind) => `${file}: ${kind}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['a key of AWS', 'notes.md', `aws_access_key_id = ${'AKIA'}${'Q7'.repeat(8)}`],
    ['a private key', 'server.pem', `-----BEGIN ${'RSA PRIVATE KEY'}-----\n${'M'.repeat(64)}`],
    ['a token of GitHub', 'script.sh', `curl -H "Authorization: ${'ghp_'}${'a1B2'.repeat(9)}"`],
    ['a key of OpenAI', 'a.ts', `const key = '${'sk-'}proj-${'a1B2c3'.repeat(8)}';`],
    ['a file of settings', 'kiosk-web/.env.local', 'PORT=1'],
  ])('would be refused with %s', (_kind, file, text) => {
    expect(secretsIn(file, text)).toHaveLength(1);
  });

  it.each([
    ['the list of settings', '.env.example', '#OPENAI_API_KEY='],
    ['a name of one', 'a.ts', "required('AWS_SECRET_ACCESS_KEY')"],
  ])('may hold %s', (_kind, file, text) => expect(secretsIn(file, text)).toEqual([]));
});
