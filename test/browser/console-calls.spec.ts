import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type ConsoleDesk, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, waitForPage, waitForTitle } from './console-page.js';

jest.setTimeout(240_000);

describe('a visitor who calls for staff', () => {
  let desk: ConsoleDesk;
  let mio: Page;
  let ren: Page;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    await desk.shop.rows(`UPDATE staff_calls SET closed_at = now()`);
    mio = await desk.enter('operator', '/live');
    ren = await desk.enter('curator', '/live');
    await waitForPage(mio, 'Live');
    await waitForPage(ren, 'Live');
    await mio.getByText('Nobody is waiting').waitFor();
  });
  afterAll(() => desk?.close());

  it('is seen by everybody at once, and gone to by one', async () => {
    const kiosk = await desk.shop.enter('harbor en');
    await kiosk.ask('What are your opening hours?');
    await kiosk.request('POST', '/api/session/call-staff');
    await waitForTitle(mio, '(1) Live · Tenin');
    await ren.getByRole('button', { name: 'I am going' }).waitFor();
    expect(await faultsOfBoth(mio)).toEqual([]);
    await picture(mio, 'call');
    await mio.getByRole('button', { name: 'I am going' }).click();
    await ren.getByText('operator@demo.tenin is going').waitFor();
    await waitForTitle(ren, 'Live · Tenin');
    const session = (await (await kiosk.request('GET', '/api/session')).json()) as { staffCall: object };
    expect(session.staffCall).toMatchObject({ acknowledgedAt: expect.anything() });
    expect(await faultsOfBoth(ren)).toEqual([]);
    await picture(ren, 'call-claimed');
  });

  it('is given to somebody else, and helped', async () => {
    await mio.getByRole('button', { name: 'Somebody else please' }).click();
    await ren.getByRole('button', { name: 'I am going' }).click();
    await mio.getByText('curator@demo.tenin is going').waitFor();
    await ren.getByRole('button', { name: 'Helped' }).click();
    await mio.getByText('Nobody is waiting').waitFor();
    const [{ count } = { count: 0 }] = await desk.shop.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE action LIKE 'staff_call.%'`,
    );
    expect(count).toBe(4);
  });
});
