import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { RunningKiosk } from '../support/running-kiosk.js';
import { type ConsoleDesk, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, settle, waitForPage } from './console-page.js';

jest.setTimeout(240_000);

describe('stores, terminals and people', () => {
  let desk: ConsoleDesk;
  let admin: Page;
  let code: string;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    admin = await desk.enter('admin', '/stores');
    await waitForPage(admin, 'Stores');
  });
  afterAll(() => desk?.close());

  it('a store is opened with its hours', async () => {
    await admin.getByRole('link', { name: 'Add a store' }).click();
    await admin.waitForURL(/open=new/);
    await admin.getByLabel('Code').fill('canal');
    await admin.getByLabel('Name').fill('Canal Street');
    await admin.getByLabel('Time zone').fill('Asia/Tokyo');
    await admin.getByLabel('Mon').fill('nine to five');
    await admin.getByText('As 09:00-18:00').waitFor();
    await admin.getByLabel('Mon').fill('9:00-12:00, 13:00-18:00');
    expect(await faultsOfBoth(admin)).toEqual([]);
    await picture(admin, 'stores');
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.locator('tbody tr', { hasText: 'canal' }).getByText('09:00-12:00, 13:00-18:00').waitFor();
  });

  it('a terminal is set up there, and opened by a code that is shown once', async () => {
    await admin.goto(desk.addressOf('/terminals'));
    await admin.getByRole('button', { name: 'Add a terminal' }).click();
    const form = admin.getByRole('dialog');
    await form.getByLabel('Store', { exact: true }).selectOption('canal');
    await form.getByLabel('Terminal', { exact: true }).fill('Window');
    await form.getByRole('button', { name: 'Save' }).click();
    await admin.getByRole('link', { name: 'Window' }).click();
    await admin.getByRole('button', { name: 'Issue a code' }).click();
    code = await admin.locator('.access-code').innerText();
    expect(code).toMatch(/^[0-9]{6}$/);
    expect(await faultsOfBoth(admin)).toEqual([]);
    await admin.locator('.access-code').evaluate((element) => (element.textContent = '000000'));
    await picture(admin, 'terminal-code');
    await RunningKiosk.signIn(desk.shop.origin, code);
    await admin.reload();
    await admin.getByText('Used', { exact: true }).first().waitFor();
    expect(await admin.locator('.access-code').count()).toBe(0);
    await expect(RunningKiosk.signIn(desk.shop.origin, code)).rejects.toThrow();
  });

  it('a code that was revoked opens nothing', async () => {
    await admin.getByRole('button', { name: 'Issue a code' }).click();
    const next = await admin.locator('.access-code').innerText();
    await admin.getByRole('button', { name: 'Revoke all codes' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Revoke all codes' }).click();
    await admin.getByRole('dialog').waitFor({ state: 'detached' });
    await expect(RunningKiosk.signIn(desk.shop.origin, next)).rejects.toThrow();
  });

  it('a person is limited to a store, and shut out', async () => {
    await admin.goto(desk.addressOf('/people'));
    await admin.getByRole('button', { name: 'Add a person' }).click();
    await admin.getByRole('dialog').getByLabel('E-mail address').fill('mika@demo.tenin');
    await admin.getByRole('dialog').getByLabel('Subject').fill('subject-of-mika');
    await admin.getByRole('dialog').getByLabel('Canal Street').check();
    await admin.getByRole('button', { name: 'Save' }).click();
    const row = admin.locator('tbody tr', { hasText: 'mika@demo.tenin' });
    await row.getByText('Canal Street').waitFor();
    await row.getByRole('button', { name: 'Shut out' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Shut out' }).click();
    await row.getByText('Shut out', { exact: true }).first().waitFor();
    await settle(admin);
    expect(await faultsOfBoth(admin)).toEqual([]);
    await picture(admin, 'people-limited');
  });

  it('an operator sees them, and changes nothing', async () => {
    const operator = await desk.enter('operator', '/terminals');
    await operator.locator('tbody tr').first().waitFor();
    expect(await operator.getByRole('button', { name: 'Add a terminal' }).count()).toBe(0);
    expect(await operator.getByRole('link', { name: 'Window' }).count()).toBe(0);
  });
});
