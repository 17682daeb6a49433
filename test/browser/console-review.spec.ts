import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type ConsoleDesk, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, settle } from './console-page.js';

jest.setTimeout(240_000);

const QUESTION = 'What are your opening hours?';

describe('a conversation that a curator looks at', () => {
  let desk: ConsoleDesk;
  let admin: Page;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    const kiosk = await desk.shop.enter('harbor en');
    await kiosk.ask(QUESTION);
    await desk.shop.rows(`UPDATE conversations SET input = 'speech'`);
    admin = await desk.enter('admin', '/conversations');
    await admin.locator('.row-target', { hasText: QUESTION }).click();
    await admin.locator('.passage').first().waitFor();
  });
  afterAll(() => desk?.close());

  it('keeps which passages had to do with the question, until the mark is taken back', async () => {
    const first = admin.locator('.passage').first();
    const relevant = first.getByRole('button', { name: 'Relevant', exact: true });
    await relevant.click();
    await admin.locator('.passage button[aria-pressed=true]').waitFor();
    await settle(admin);
    await admin.reload();
    await admin.locator('.passage button[aria-pressed=true]').waitFor();
    expect(await relevant.getAttribute('aria-pressed')).toBe('true');
    await relevant.click();
    await admin.locator('.passage button[aria-pressed=true]').waitFor({ state: 'detached' });
    await first.getByRole('button', { name: 'Not relevant' }).click();
    await admin.locator('.passage button[aria-pressed=true]').waitFor();
  });

  it('is pinned, corrected where something else was heard, and reviewed', async () => {
    await admin.getByRole('button', { name: 'Pin' }).click();
    await admin.getByRole('button', { name: 'Unpin' }).waitFor();
    await admin.getByRole('button', { name: 'Mark as reviewed' }).click();
    await admin.locator('.review').getByText('Reviewed').waitFor();
    await admin.getByRole('button', { name: 'Correct what was heard' }).click();
    await admin.getByLabel('What the visitor said').fill('What were your opening hours?');
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByText('Was said: What were your opening hours?').waitFor();
    await settle(admin);
    expect(await faultsOfBoth(admin)).toEqual([]);
    await picture(admin, 'review');
  });

  it('has its tabs in one line', async () => {
    const tops = await admin.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });

  it('is erased for ever, once that is said again', async () => {
    await admin.getByRole('button', { name: 'Erase' }).click();
    await admin.getByText('cannot be brought back').waitFor();
    await picture(admin, 'erase');
    await admin.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
    await admin.waitForURL(/\/conversations(\?|$)/);
    expect(await desk.shop.rows('SELECT id FROM conversations WHERE utterance = $1', [QUESTION])).toEqual([]);
  });
});
