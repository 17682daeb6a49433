import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

import { buildImage, type BuiltImage } from '../support/image/built-image.js';
import { type Container, runImage } from '../support/image/container.js';
import { RunningKiosk } from '../support/running-kiosk.js';
import { ENGLISH_CODE } from '../support/running-tenin.js';

const run = promisify(execFile);
const BUILDING_MS = 600_000;
/** Of a container platform, by default, from SIGTERM to SIGKILL. */
const GRACE_MS = 30_000;
const SBOM = join(import.meta.dirname, '..', '..', 'scripts', 'delivery', 'sbom.mjs');
const SMOKE_TEST = join(import.meta.dirname, '..', '..', 'scripts', 'delivery', 'smoke-test.mjs');
const PACKAGE = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/;
const ISSUER = { COGNITO_ISSUER: 'https://issuer.example/pool', COGNITO_CLIENT_ID: 'console' };

let image: BuiltImage;

beforeAll(async () => {
  image = await buildImage();
}, BUILDING_MS);

afterAll(() => image?.remove());

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Names and versions as the packages themselves say them. */
async function packagesIn(folder: string): Promise<Set<string>> {
  const files = (await filesIn(folder)).filter((file) => PACKAGE.test(file));
  const packages = files.map(async (file) => {
    const { name, version } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, string>;
    return `${name}@${version}`;
  });
  return new Set(await Promise.all(packages));
}

describe('the image', () => {
  it('holds what runs: no tests, no sources, no history, no settings, no development packages [SUP-08]', async () => {
    const files = await filesIn(image.workdir);
    const own = files.filter((file) => !file.startsWith('node_modules/'));
    expect(own.filter((file) => /spec\.|(^|\/)(\.git|\.env|test|src)(\/|$)|\.tsx?$/.test(file))).toEqual([]);
    expect(new Set(own.map((file) => file.split('/')[0]))).toEqual(
      new Set([
        ...['LICENSE', 'NOTICE', 'package.json', 'health-check.mjs'],
        ...['dist', 'migrations', 'demo', 'console-web', 'kiosk-web'],
      ]),
    );
    const { devDependencies } = JSON.parse(await readFile(join(image.workdir, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const installed = new Set(files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]));
    // What production packages ask for as well.
    const alsoNeeded = ['typescript', '@smithy/core', '@types/node', '@types/pg'];
    expect(Object.keys(devDependencies).filter((name) => installed.has(name) && !alsoNeeded.includes(name))).toEqual(
      [],
    );
    for (const name of ['react', 'npm', '@tenin']) expect(installed).not.toContain(name);
  });

  it('has a bill of materials that names every package, and is the same each time [SUP-07]', async () => {
    const bill = async (): Promise<string> =>
      (await run(process.execPath, [SBOM, image.workdir], { maxBuffer: 64 * 1024 * 1024 })).stdout;
    const [first, second] = [await bill(), await bill()];
    expect(second).toBe(first);
    const { components, dependencies } = JSON.parse(first) as {
      components: { group?: string; name: string; version: string; hashes: unknown[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const listed = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
    expect(new Set(listed)).toEqual(await packagesIn(image.workdir));
    expect(components.filter(({ hashes }) => hashes.length === 0)).toEqual([]);
    expect(dependencies.find(({ ref }) => ref.startsWith('pkg:npm/tenin@'))?.dependsOn.length).toBeGreaterThan(40);
  });

  it('refuses to start without its secrets, and prints none that it was given [INFRA-13]', async () => {
    const container = await runImage(image, {
      environment: { DATABASE_URL: 'postgres://tenin:a-password@127.0.0.1:1/tenin', CODE_KEY: 'changeme', ...ISSUER },
    });
    expect(await container.ended).toBe(1);
    expect(container.output()).toContain('JWT_SECRET: is required');
    expect(container.output()).toContain('CODE_KEY: ');
    expect(container.output()).not.toMatch(/changeme|a-password/);
    await container.remove();
  });

  it('runs a command of the command line in the place of the server', async () => {
    const container = await runImage(image, { environment: ISSUER, command: ['dist/cli.js', 'migrate'] });
    expect(await container.ended).toBe(0);
    expect(container.output()).toContain('The embedded database is migrated when it starts.');
    await container.remove();
  });

  describe('as api and as worker', () => {
    let api: Container;
    let worker: Container;

    beforeAll(async () => {
      const environment = { ...ISSUER, DEMO: 'on', DEMO_ACCESS_CODE: ENGLISH_CODE };
      api = await runImage(image, { environment: { ...environment, PROCESS_ROLE: 'api' } });
      await api.ready();
      worker = await runImage(image, { environment: { ...ISSUER, DEMO: 'off', PROCESS_ROLE: 'worker' }, dataOf: api });
      await worker.ready();
    }, 480_000);

    afterAll(async () => {
      await worker?.remove();
      await api?.remove();
    });

    it('answers a question, aloud, in both languages', async () => {
      const kiosk = await RunningKiosk.signIn(api.origin, ENGLISH_CODE);
      const english = await kiosk.ask('How much is the Hickory Comfort in 225/60R15?');
      expect(english).toMatchObject({ outcome: 'answered', answer: expect.stringContaining('12,800 yen') as string });
      expect(english.audio).not.toBeNull();
      const japanese = await kiosk.ask('225/60R15のヒッコリー コンフォートはいくらですか', 'ja');
      expect(japanese.answer).toContain('12,800円');
      expect(japanese.audio).not.toBeNull();
    }, 60_000);

    it('passes the smoke test of a delivery', async () => {
      await run(process.execPath, [SMOKE_TEST], { env: { KIOSK_URL: api.origin } });
    });

    it('serves both pages', async () => {
      for (const path of ['/', '/console/']) {
        const page = await (await fetch(`${api.origin}${path}`)).text();
        const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? '';
        expect((await fetch(new URL(script, api.origin))).status).toBe(200);
      }
    });

    it('is found healthy by its own check, and ill where nobody listens', async () => {
      const { program, args } = image.healthCheck;
      const check = (port: string) => run(program, args, { cwd: image.workdir, env: { PORT: port } });
      for (const container of [api, worker]) await check(new URL(container.origin).port);
      await expect(check('1')).rejects.toMatchObject({ code: 1 });
    });

    it('writes nowhere but to its volumes', async () => {
      expect(await api.writesTo(image.workdir)).toEqual([]);
    });

    it('ends by SIGTERM within its grace, with 0', async () => {
      for (const container of [worker, api]) {
        const late = setTimeout(() => container.process.kill('SIGKILL'), GRACE_MS);
        expect(await container.stop()).toBe(0);
        clearTimeout(late);
      }
    }, 90_000);
  });
});
