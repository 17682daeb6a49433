import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Invoked, LambdaRuntime } from '../servers/lambda-runtime.js';
import { S3Server } from '../servers/s3-server.js';
import { SecretsServer } from '../servers/secrets-server.js';
import { ACCOUNT } from '../servers/sigv4.js';
import { openSql } from '../support/sql.js';
import { OPENING_MS } from '../support/timing.js';

const root = join(import.meta.dirname, '..', '..');
const BUCKET = 'documents';

let store: S3Server;
let secrets: SecretsServer;
let runtime: LambdaRuntime;
let dataDir: string;
let running: ChildProcess;
let output = '';

/** As the image starts it, with another command. */
function start(environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/insert-rag-document.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ...ACCOUNT,
      DATA_DIR: dataDir,
      AWS_ENDPOINT_URL_S3: store.origin,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.origin,
      AWS_LAMBDA_RUNTIME_API: runtime.address,
      SECRET_ARNS: JSON.stringify({ JWT_SECRET: 'arn:jwt', CODE_KEY: 'arn:code' }),
      ...environment,
    },
  });
  const hear = (data: Buffer) => (output += data.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return child;
}

beforeAll(async () => {
  [store, secrets, runtime] = await Promise.all([S3Server.start(), SecretsServer.start(), LambdaRuntime.start()]);
  secrets.secrets.set('arn:jwt', 'j'.repeat(40)).set('arn:code', 'c'.repeat(40));
  dataDir = await mkdtemp(join(tmpdir(), 'tenin-e2e-function-'));
  running = start();
}, OPENING_MS);

afterAll(async () => {
  running.kill('SIGKILL');
  await Promise.all([store.stop(), secrets.stop(), runtime.stop()]);
  await rm(dataDir, { recursive: true, force: true });
});

/** Puts a file into the bucket, as an operator's upload does. */
function put(key: string, content: string): void {
  store.objects.set(encodeURI(`/${BUCKET}/${key}`), { content: Buffer.from(content), type: 'text/markdown' });
}

/** A bucket's notification of these files, as a message of the queue. */
const message = (messageId: string, ...keys: string[]) => ({
  messageId,
  body: JSON.stringify({
    Records: keys.map((key) => ({
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: BUCKET }, object: { key: encodeURIComponent(key).replaceAll('%20', '+') } },
    })),
  }),
});

const failed = ({ answer }: Invoked): string[] =>
  (answer as { batchItemFailures: { itemIdentifier: string }[] }).batchItemFailures.map((each) => each.itemIdentifier);

async function documents(): Promise<{ source: string; title: string }[]> {
  const sql = await openSql(dataDir);
  return sql
    .rows<{ source: string; title: string }>('SELECT source, title FROM documents ORDER BY source')
    .finally(() => sql.close());
}

describe('the function that is told of files in a bucket', () => {
  it('makes documents of them, whatever they are called', async () => {
    put('handbook/Opening hours.md', '---\ntitle: Opening hours\nlocale: en\n---\nWe open at 8:15.');
    put('handbook/保管.md', '---\ntitle: タイヤの保管\nlocale: ja\n---\n保管料金は4本で8,000円です。');
    const invoked = await runtime.invoke({
      Records: [message('1', 'handbook/Opening hours.md'), message('2', 'handbook/保管.md')],
    });
    expect(failed(invoked)).toEqual([]);
    expect(await documents()).toEqual([
      { source: 'handbook/Opening hours.md', title: 'Opening hours' },
      { source: 'handbook/保管.md', title: 'タイヤの保管' },
    ]);
  }, 120_000);

  it('changes a document whose file was put again, and makes no second one', async () => {
    put('handbook/Opening hours.md', '---\ntitle: Hours of the shop\nlocale: en\n---\nWe open at 9:00.');
    expect(failed(await runtime.invoke({ Records: [message('3', 'handbook/Opening hours.md')] }))).toEqual([]);
    expect((await documents()).map(({ title }) => title)).toEqual(['Hours of the shop', 'タイヤの保管']);
  }, 60_000);

  it('gives back the messages of what is refused or gone, and no other', async () => {
    put('broken.md', '');
    put('fine.md', '---\ntitle: Fine\nlocale: en\n---\nWe mount tires.');
    const invoked = await runtime.invoke({
      Records: [message('4', 'broken.md'), message('5', 'nowhere.md'), message('6', 'fine.md')],
    });
    expect(failed(invoked)).toEqual(['4', '5']);
    expect((await documents()).map(({ source }) => source)).toContain('fine.md');
  }, 60_000);

  it('gives back what the bucket does not answer for, and has it the next time', async () => {
    put('later.md', '---\ntitle: Later\nlocale: en\n---\nWe balance wheels.');
    store.forever = { kind: 'status', status: 503 };
    expect(failed(await runtime.invoke({ Records: [message('7', 'later.md')] }))).toEqual(['7']);
    store.reset();
    put('later.md', '---\ntitle: Later\nlocale: en\n---\nWe balance wheels.');
    expect(failed(await runtime.invoke({ Records: [message('7', 'later.md')] }))).toEqual([]);
  }, 120_000);

  it("answers a bucket's test of its queue with nothing, and an event that is none of a queue with its fault", async () => {
    const test = { messageId: '8', body: JSON.stringify({ Event: 's3:TestEvent', Bucket: BUCKET }) };
    expect(failed(await runtime.invoke({ Records: [test] }))).toEqual([]);
    expect((await runtime.invoke({ detail: 'of another service' })).error).toMatchObject({ errorType: 'ZodError' });
    expect(failed(await runtime.invoke({ Records: [] }))).toEqual([]);
  }, 60_000);

  it('refuses to start without a secret that it was told of, and prints none', async () => {
    output = '';
    const child = start({ DATA_DIR: `${dataDir}-none`, SECRET_ARNS: '{"JWT_SECRET":"arn:jwt","CODE_KEY":"arn:gone"}' });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output).toContain('CODE_KEY: its secret cannot be read');
    expect(output).not.toContain('jjjj');
  }, 60_000);
});
