import { readFile } from 'node:fs/promises';

import { consoleCalls, GRAPHQL_MATRIX, REST_MATRIX } from '../support/authorization-matrix.js';
import { type ConsoleIssuer, openConsoleIssuer } from '../support/console-issuer.js';
import { PostgresServer, WITHOUT_POSTGRES } from '../support/postgres-server.js';
import { RunningKiosk } from '../support/running-kiosk.js';
import { ENGLISH_CODE, runCommand, type RunningTenin, startTenin } from '../support/running-tenin.js';
import { SilentLine } from '../support/silent-line.js';
import { eventually } from '../support/timing.js';

const QUESTION = 'What time do you open?';
const NOBODY = '00000000-0000-7000-8000-000000000000';
const OPENING_MS = 300_000;
const RECOVERING_MS = 60_000;
/** What is promised to whoever asks, with time for a busy machine: 5 s for a statement at the kiosk, 25 s at the console. */
const KIOSK_MS = 20_000;
const CONSOLE_MS = 40_000;
/** What a call of the kiosk sends that would be done. */
const BODIES: Readonly<Record<string, unknown>> = {
  'post /api/access-code': { accessCode: ENGLISH_CODE },
  'post /api/conversation': { text: QUESTION },
  'post /api/conversation/{taskId}/rating': { helpful: true },
  'put /api/conversation/{taskId}/heard': { afterMs: 1_000 },
};
/** The door says no more to a kiosk than that it cannot look who asks. */
const codeOf = (call: string): string =>
  call.endsWith('/health/ready') ? 'database_unavailable' : 'service_unavailable';
const NEEDS_NO_DATABASE = new Set(['get /health/live', 'get /metrics']);

const describeWithPostgres = WITHOUT_POSTGRES === null ? describe : describe.skip;
if (WITHOUT_POSTGRES !== null) console.warn(`a silent database is not tried: ${WITHOUT_POSTGRES}`);

describeWithPostgres('a network that swallows what is said to the database', () => {
  let server: PostgresServer;
  let line: SilentLine;
  let issuer: ConsoleIssuer;
  let tenin: RunningTenin;
  let kiosk: RunningKiosk;
  let calls: string[];

  beforeAll(async () => {
    server = await PostgresServer.start();
    line = await SilentLine.start(server.port);
    issuer = await openConsoleIssuer();
    const { issuer: COGNITO_ISSUER, clientId: COGNITO_CLIENT_ID } = issuer.settings;
    const settings = {
      JWT_SECRET: 'j'.repeat(40),
      CODE_KEY: 'c'.repeat(40),
      DATABASE_URL: server.url(line.port),
      COGNITO_ISSUER,
      COGNITO_CLIENT_ID,
      DEMO: 'on',
      UTTERANCES_PER_MINUTE: '0',
      SPEECH_TO_TEXT: 'none',
      TEXT_TO_SPEECH: 'none',
    };
    const migrated = await runCommand(['migrate'], '/nowhere', settings);
    if (migrated.code !== 0) throw new Error(migrated.output);
    tenin = await startTenin(settings);
    kiosk = await RunningKiosk.signIn(tenin.origin, ENGLISH_CODE);
    await kiosk.ask(QUESTION);
    const document = JSON.parse(await readFile('docs/api/openapi.json', 'utf8')) as Parameters<typeof consoleCalls>[0];
    const ofConsole = new Set(consoleCalls(document));
    calls = Object.entries(document.paths)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
      .filter((call) => !ofConsole.has(call));
  }, OPENING_MS);

  afterAll(async () => {
    await tenin?.remove();
    await issuer?.close();
    line?.stop();
    await server?.stop();
  });

  afterEach(async () => {
    line.carryAgain();
    await eventually(async () => expect((await fetch(`${tenin.origin}/health/ready`)).status).toBe(200), RECOVERING_MS);
  }, RECOVERING_MS * 2);

  const within = <Answer>(ms: number, call: string, asked: Promise<Answer>): Promise<Answer> =>
    Promise.race([
      asked,
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${call}: no answer`)), ms).unref()),
    ]);
  const askKiosk = async (call: string): Promise<[call: string, status: number, code: unknown]> => {
    const [method = '', path = ''] = call.split(' ');
    const address = path.replace('{taskId}', NOBODY);
    const response = await within(KIOSK_MS, call, kiosk.requestOnce(method.toUpperCase(), address, BODIES[call]));
    const { code } = NEEDS_NO_DATABASE.has(call) ? {} : ((await response.json()) as { code?: unknown });
    return [call, response.status, code];
  };

  it('is told to every kiosk within its patience, whatever it asks for, and the figures can still be read', async () => {
    line.silence();
    const answers = await Promise.all(calls.map(askKiosk));
    expect(answers).toEqual(
      calls.map((call) => (NEEDS_NO_DATABASE.has(call) ? [call, 200, undefined] : [call, 503, codeOf(call)])),
    );
  }, 120_000);

  it('is told to the console too, for every field and call', async () => {
    const headers = { authorization: `Bearer ${await issuer.sign({ 'cognito:groups': ['admin'] })}` };
    const fields = Object.entries(GRAPHQL_MATRIX).filter(([field]) => !field.startsWith('Subscription.'));
    line.silence();
    const ofFields = fields.map(async ([field, { ask }]) => {
      const response = await within(
        CONSOLE_MS,
        field,
        fetch(`${tenin.origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: ask }),
        }),
      );
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return [field, response.status, errors?.[0]?.extensions.code];
    });
    const ofCalls = Object.keys(REST_MATRIX).map(async (call) => {
      const [method = '', path = ''] = call.split(' ');
      const address = `${tenin.origin}${path.replace('{id}', NOBODY)}`;
      const response = await within(CONSOLE_MS, call, fetch(address, { method: method.toUpperCase(), headers }));
      return [call, response.status, ((await response.json()) as { code: string }).code];
    });
    expect(await Promise.all([...ofFields, ...ofCalls])).toEqual(
      [...fields.map(([field]) => field), ...Object.keys(REST_MATRIX)].map((asked) => [
        asked,
        503,
        'database_unavailable',
      ]),
    );
  }, 120_000);

  it('leaves no connection that is waited on for ever: visitors are answered when others can be made', async () => {
    line.silence();
    await Promise.all(Array.from({ length: 12 }, () => askKiosk('get /api/terminal')));
    line.carryAgain();
    await eventually(async () => expect((await kiosk.ask(QUESTION)).outcome).not.toBe('failed'), RECOVERING_MS);
    const answers = await Promise.all(Array.from({ length: 30 }, () => askKiosk('get /api/terminal')));
    expect(new Set(answers.map(([, status]) => status))).toEqual(new Set([200]));
  }, 120_000);
});
