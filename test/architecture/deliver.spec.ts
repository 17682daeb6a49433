import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

const REPOSITORY = '1.dkr.ecr.example/tenin';
const imageOf = (letter: string): string => `${REPOSITORY}@sha256:${letter.repeat(64)}`;
const OLD = imageOf('a');
const NEW = imageOf('b');

interface Account {
  services: Record<string, string>;
  revisions: Record<string, { containerDefinitions: { name: string; image: string }[] }>;
  calls: string[][];
  ran: string[];
  functions: Record<string, string>;
  migrationEndsWith: number;
  /** An image of which no task ever becomes healthy: the cluster turns back by itself. */
  neverComesUp?: string;
}

let folder: string;
let service: Server;
/** What the service answers to everything while the image that serves is this one. */
let illWith: string | null;
let account: () => Promise<Account>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenin-delivery-'));
  illWith = null;
  account = async () => JSON.parse(await readFile(join(folder, 'account.json'), 'utf8')) as Account;
  service = createServer((request, response) => {
    void account().then((state) => {
      const isIll = state.revisions[state.services['api'] ?? '']?.containerDefinitions[0]?.image === illWith;
      response.writeHead(isIll ? 503 : request.url?.startsWith('/api/') ? 401 : 200).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  service.close();
  await rm(folder, { recursive: true, force: true });
});

const revision = (family: string): object => ({
  family,
  taskDefinitionArn: `${family}:1`,
  revision: 1,
  status: 'ACTIVE',
  containerDefinitions: [
    { name: 'tenin', image: `${REPOSITORY}:first`, user: '65532:65532' },
    { name: 'collector', image: 'public.example/collector:1' },
  ],
});

async function deliver(state: Partial<Account> = {}, environment: Record<string, string> = {}) {
  const families = ['api', 'worker', 'migrate'];
  const revisions = Object.fromEntries(families.map((family) => [`${family}:1`, revision(family)]));
  const services = { api: 'api:1', worker: 'worker:1' };
  await writeFile(
    join(folder, 'account.json'),
    JSON.stringify({
      services,
      revisions,
      calls: [],
      ran: [],
      functions: { ingest: OLD },
      migrationEndsWith: 0,
      ...state,
    }),
  );
  return script('deploy.mjs', [], {
    IMAGE: NEW,
    CLUSTER_NAME: 'tenin',
    API_SERVICE_NAME: 'api',
    WORKER_SERVICE_NAME: 'worker',
    MIGRATE_TASK_DEFINITION: 'migrate',
    PRIVATE_SUBNET_IDS: 'subnet-1,subnet-2',
    SERVICE_SECURITY_GROUP_ID: 'sg-1',
    KIOSK_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}`,
    ...environment,
  });
}

async function script(name: string, args: string[], environment: Record<string, string>) {
  return run(process.execPath, [join(root, 'scripts', 'delivery', name), ...args], {
    env: {
      PATH: `${join(root, 'test', 'support', 'delivery')}:${dirname(process.execPath)}:${process.env.PATH}`,
      ACCOUNT: join(folder, 'account.json'),
      SMOKE_PAUSE_MS: '10',
      ...environment,
    },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
}

async function serving(name: string): Promise<string | undefined> {
  const { services, revisions } = await account();
  return revisions[services[name] ?? '']?.containerDefinitions[0]?.image;
}

describe('a deployment', () => {
  it('migrates by one task of the new image, and then brings both services to it', async () => {
    expect(await deliver()).toMatchObject({ code: 0, output: expect.stringContaining(NEW) as string });
    expect(await serving('api')).toBe(NEW);
    expect(await serving('worker')).toBe(NEW);
    const { ran, revisions, calls } = await account();
    expect(ran).toEqual(['migrate:2']);
    expect(revisions['migrate:2']?.containerDefinitions[0]?.image).toBe(NEW);
    const verbs = calls.map(([, verb]) => verb);
    expect(verbs.indexOf('run-task')).toBeLessThan(verbs.indexOf('update-service'));
  });

  it('changes nothing of a task but the image, and nothing of what stands beside ours', async () => {
    await deliver();
    const { revisions } = await account();
    expect(revisions['api:2']?.containerDefinitions).toEqual([
      { name: 'tenin', image: NEW, user: '65532:65532' },
      { name: 'collector', image: 'public.example/collector:1' },
    ]);
  });

  it('ends when the migration fails, and leaves what serves as it is', async () => {
    const { code, output } = await deliver({ migrationEndsWith: 1 });
    expect(code).toBe(1);
    expect(output).toContain('The migration ended with 1');
    expect((await account()).services).toEqual({ api: 'api:1', worker: 'worker:1' });
  });

  it('goes back by itself when the cluster does not bring the tasks up', async () => {
    const { code, output } = await deliver({ neverComesUp: NEW });
    expect(code).toBe(1);
    expect(output).toMatch(/api does not run api:2.*Back to what served before/s);
    expect((await account()).services).toEqual({ api: 'api:1', worker: 'worker:1' });
  });

  it('goes back by itself when the tasks are up and the smoke test fails', async () => {
    illWith = NEW;
    const { code, output } = await deliver();
    expect(code).toBe(1);
    expect(output).toContain('GET /console/ answers 503 instead of 200');
    expect((await account()).services).toEqual({ api: 'api:1', worker: 'worker:1' });
  });

  it.each([
    ['well', NEW],
    ['ill', OLD],
  ])('takes the function that reads documents along, and back: %s', async (state, image) => {
    if (state === 'ill') illWith = NEW;
    await deliver({}, { INGESTION_FUNCTION_NAME: 'ingest' });
    expect((await account()).functions).toEqual({ ingest: image });
  });

  it('takes no image that is named by a tag, and says which settings it lacks', async () => {
    expect((await deliver({}, { IMAGE: `${REPOSITORY}:latest` })).output).toContain('not named by its digest');
    const { code, output } = await deliver({}, { CLUSTER_NAME: '', KIOSK_URL: '' });
    expect(code).toBe(1);
    expect(output).toContain('Not set: CLUSTER_NAME, KIOSK_URL.');
    expect((await account()).calls).toEqual([]);
  });

  it('does not put our image into the task of somebody else', async () => {
    expect((await deliver({}, { IMAGE: OLD.replace('tenin', 'other') })).output).toContain('runs no image of');
    expect((await account()).services).toEqual({ api: 'api:1', worker: 'worker:1' });
  });
});

describe('the publication of the pages', () => {
  it('puts the files that are kept for ever before the page that refers to them, and deletes nothing', async () => {
    await writeFile(join(folder, 'account.json'), JSON.stringify({ calls: [], revisions: {}, services: {} }));
    for (const page of ['console', 'kiosk']) await mkdir(join(folder, 'web', page, 'assets'), { recursive: true });
    const published = await script('publish-pages.mjs', [join(folder, 'web')], {
      CONSOLE_BUCKET: 'console-page',
      KIOSK_BUCKET: 'kiosk-page',
      DISTRIBUTION_ID: 'E1',
    });
    expect(published.code).toBe(0);
    const { calls } = await account();
    const lines = calls.map((call) => call.join(' '));
    expect(lines).toEqual([
      expect.stringMatching(/^s3 sync \S+console\/assets s3:\/\/console-page\/assets .*max-age=31536000, immutable/),
      expect.stringMatching(/^s3 sync \S+kiosk\/assets s3:\/\/kiosk-page\/assets .*max-age=31536000, immutable/),
      expect.stringMatching(/^s3 sync \S+kiosk s3:\/\/kiosk-page --exclude assets.* --exclude index.html .*no-cache/),
      expect.stringMatching(/^s3 cp \S+index.html s3:\/\/kiosk-page\/index.html --cache-control no-cache/),
      'cloudfront create-invalidation --distribution-id E1 --paths / /index.html',
    ]);
    expect(lines.join('\n')).not.toContain('--delete');
  });
});
