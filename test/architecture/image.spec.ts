import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BuildContext } from '../support/image/build-context.js';
import { lastOf, type Stage, stagesOf } from '../support/image/image-stages.js';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const stages = stagesOf(read('Dockerfile'));
const server = stages.at(-1) as Stage;
const context = new BuildContext(root, read('.dockerignore'));

describe('the image', () => {
  it('is made in stages, of named bases, each of one version and of the Node that the tests use', () => {
    const names = stages.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const outside = stages.map(({ base }) => base).filter((base) => !names.includes(base) && base !== 'scratch');
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const major = devDependencies['node']?.split('.')[0];
    for (const base of outside) {
      expect(base).toMatch(/^[\w./-]+:(?!latest)[\w.-]+$/);
      expect(base).toMatch(new RegExp(`node(?:js)?:?${major}`));
    }
  });

  it('has no shell of its own to run anything with', () => {
    expect(server.base).toMatch(/^gcr\.io\/distroless\/nodejs\d+-debian\d+:nonroot$/);
    expect(server.steps.filter(({ keyword }) => keyword === 'RUN')).toEqual([]);
    for (const keyword of ['ENTRYPOINT', 'CMD', 'HEALTHCHECK', 'VOLUME']) {
      expect(lastOf(server, keyword)).toMatchObject({ isJson: true });
    }
  });

  it('runs as somebody without a name, who owns his volumes and nothing else', () => {
    expect(lastOf(server, 'USER')?.text).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/);
    const owned = server.steps.filter(({ flags }) => flags['chown'] !== undefined);
    expect(owned.map(({ words }) => words.at(-1))).toEqual(['/data']);
    expect(lastOf(server, 'VOLUME')?.words).toEqual(['/data', '/tmp']);
    expect(environmentOf(server)).toMatchObject({ DATA_DIR: '/data', NODE_ENV: 'production', HOST: '0.0.0.0' });
  });

  it('starts Node itself, with the options of every start that stands for production', () => {
    const [program, ...options] = lastOf(server, 'ENTRYPOINT')?.words ?? [];
    expect(program).toBe('/nodejs/bin/node');
    const declared = /serverFlags = \[([^\]]*)\]/.exec(read('scripts/prepare.mjs'))?.[1] ?? '';
    const serverFlags = [...declared.matchAll(/'([^']+)'/g)].map(([, flag]) => flag);
    expect(serverFlags.length).toBeGreaterThan(3);
    expect([...options, ...(lastOf(server, 'CMD')?.words ?? [])]).toEqual([...serverFlags, 'dist/main.js']);
  });

  it('lets no script of a package run, and installs what the lock file says', () => {
    const installations = stages
      .flatMap(({ steps }) => steps)
      .filter(({ keyword, text }) => keyword === 'RUN' && /npm|yarn|pnpm/.test(text));
    expect(installations).toHaveLength(2);
    for (const { text } of installations) expect(text).toMatch(/^npm ci .*--ignore-scripts$/);
  });

  it('is given no secret: no argument and no variable may hold one, and nothing is fetched from an address', () => {
    for (const { keyword, text } of stages.flatMap(({ steps }) => steps)) {
      expect(keyword).not.toMatch(/^(?:ADD|ARG|ONBUILD|MAINTAINER)$/);
      if (keyword === 'ENV') expect(text).not.toMatch(/secret|key|password|token/i);
    }
  });

  it.each(['.git/config', '.env', 'kiosk-web/.env.local', 'test/e2e/boot.spec.ts', 'src/platform/csv/csv.spec.ts'])(
    'never sees %s',
    (path) => expect(context.has(path)).toBe(false),
  );

  it.each([
    'node_modules/pg/package.json',
    '.data/keys/jwt-secret',
    'terraform/main.tf',
    'console-web/dist/index.html',
  ])('never sees %s either', (path) => expect(context.has(path)).toBe(false));

  it.each([
    'src/main.ts',
    'migrations/0001-create-the-house.sql',
    'scripts/image/health-check.mjs',
    'demo/stores.json',
  ])('sees %s', (path) => expect(context.has(path)).toBe(true));
});

function environmentOf(stage: Stage): Record<string, string> {
  const words = stage.steps.filter(({ keyword }) => keyword === 'ENV').flatMap(({ words }) => words);
  return Object.fromEntries(words.map((word) => word.split('=') as [string, string]));
}
