import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { fillShop } from './busy-shop.js';
import { type ConsoleDesk, openConsoleDesk } from './console-desk.js';
import { settle, waitForPage } from './console-page.js';

jest.setTimeout(240_000);

describe('a list of many pages', () => {
  let desk: ConsoleDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    await fillShop(desk.shop);
    page = await desk.enter('admin', '/conversations');
  });
  afterAll(() => desk?.close());

  const rows = () => page.locator('.row-target');

  it.each([
    ['/conversations', 'Older', 'Newer'],
    ['/knowledge', 'Older', 'Newer'],
    ['/products', 'Next', 'Previous'],
    ['/audit', 'Older', 'Newer'],
  ])('goes back from a copied address of a later page of %s to the page before it', async (path, onward, back) => {
    const shown = (tab: Page) => tab.locator('tbody tr').allInnerTexts();
    await page.goto(desk.addressOf(path));
    await page.locator('tbody tr').first().waitFor();
    const first = await shown(page);
    await page.getByRole('button', { name: onward, exact: true }).click();
    await page.waitForURL(/after=/);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('tbody tr').first().waitFor();
    expect(await shown(other)).not.toContain(first[0]);
    await other.getByRole('button', { name: back, exact: true }).click();
    await other.waitForURL(/before=/);
    await settle(other);
    expect(await shown(other)).toEqual(first);
    expect(await other.getByRole('button', { name: back, exact: true }).isDisabled()).toBe(true);
    await other.close();
  });

  it('leads to the newest from an address whose page has lost its rows', async () => {
    await page.goto(desk.addressOf('/audit?after=1'));
    await page.getByText('No entries').waitFor();
    await page.getByRole('button', { name: 'Newest' }).click();
    await page.locator('tbody tr').first().waitFor();
  });

  it('goes from the first conversation of a later page to the last one of the page before', async () => {
    await page.goto(desk.addressOf('/conversations'));
    await rows().first().waitFor();
    await settle(page);
    const last = (await rows().allInnerTexts()).at(-1) ?? '';
    await page.getByRole('button', { name: 'Older' }).click();
    await page.waitForURL(/after=/);
    await settle(page);
    await rows().first().click();
    await page.getByRole('tab', { name: /Passages/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    await page.waitForURL(/before=/);
    await waitForPage(page, last);
  });
});
