import { ConsolePerson } from '../support/console-people.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { openSql } from '../support/sql.js';
import { OPENING_MS } from '../support/timing.js';

const QUESTION = 'What time do you open?';
/** What PostgreSQL says when a table or its log cannot grow. */
const FILL = `DO $$ DECLARE name text; BEGIN
  CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN RAISE SQLSTATE ''53100'' USING MESSAGE = ''could not extend file: No space left on device''; END';
  FOR name IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON %I EXECUTE FUNCTION disk_full()', name);
  END LOOP; END $$`;
const FREE = 'DROP FUNCTION disk_full CASCADE';

describe('a database whose disk is full [INFRA-08]', () => {
  let shop: RunningShop;
  let kiosk: RunningKiosk;
  let admin: ConsolePerson;

  beforeAll(async () => {
    shop = await openDemoShop();
    kiosk = await shop.enter('harbor en');
    admin = await ConsolePerson.signIn(shop, 'admin');
  }, OPENING_MS);

  afterAll(() => shop?.remove());

  const execute = async (statement: string): Promise<void> => {
    const sql = await openSql(shop.dataDir);
    await sql.rows(statement);
    await sql.close();
  };
  const createTerminal = () =>
    admin.ask(`mutation { createTerminal(input: { storeCode: "harbor", name: "Full", locale: en }) { id } }`);

  it('refuses what it cannot keep, with no half of it done, and reads on; with space it goes on by itself', async () => {
    const { taskId } = await kiosk.submit({ text: QUESTION });
    await kiosk.completed(taskId);
    const state = `SELECT (SELECT count(*)::int FROM audit_entries) AS audited, (SELECT count(*)::int FROM terminals) AS terminals,
      (SELECT count(*)::int FROM conversations) AS conversations`;
    const [before] = await shop.rows(state);

    await execute(FILL);
    const refused = await kiosk.requestOnce('POST', '/api/conversation', { text: QUESTION });
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'database_unavailable' }]);
    expect((await createTerminal()).codes).toEqual(['database_unavailable']);
    expect((await kiosk.requestOnce('GET', `/api/conversation/${taskId}`)).status).toBe(200);
    expect((await admin.ask('{ stores { code } }')).codes).toEqual([]);
    expect(await shop.rows(state)).toEqual([before]);

    await execute(FREE);
    expect((await kiosk.ask(QUESTION)).outcome).toBe('answered');
    expect((await createTerminal()).codes).toEqual([]);
  }, 120_000);
});
