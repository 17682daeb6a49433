import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type ConsoleDesk, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, settle, waitForPage } from './console-page.js';

jest.setTimeout(240_000);

const HEAD = 'product_number,name,size,price,currency,stock,store';
const GOOD = 'LANTERN-1,Lantern Trail,235/65R17,15800,JPY,6,';
const fileOf = (...rows: string[]) => ({
  name: 'goods.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...rows, ''].join('\n')),
});

describe('the product master', () => {
  let desk: ConsoleDesk;
  let curator: Page;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    curator = await desk.enter('curator', '/products');
    await waitForPage(curator, 'Products');
  });
  afterAll(() => desk?.close());

  const rowsOf = async (): Promise<number> => curator.locator('tbody tr').count();

  it('is searched by how a size begins, whatever parts it, and the address says so', async () => {
    await curator.locator('tbody tr').first().waitFor();
    await curator.getByLabel('Size', { exact: true }).fill('22560');
    await curator.waitForURL(/size=22560/);
    await settle(curator);
    expect(await rowsOf()).toBeGreaterThan(0);
    for (const row of await curator.locator('tbody tr').allInnerTexts()) expect(row).toContain('225/60');
    await curator.locator('summary').first().click();
    await curator.getByText('Matched with').first().waitFor();
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'products');
  });

  it('is not changed by a file before it was shown what it would change, and which rows are refused', async () => {
    await curator.getByText('Import', { exact: true }).click();
    await curator.getByLabel('Choose a product file').setInputFiles(fileOf(GOOD, 'LANTERN-2,,235/65R17,15800,JPY,6,'));
    await curator.getByText('The name is missing.').waitFor();
    await curator.getByText('Rows are refused, so nothing is imported').waitFor();
    expect(await curator.locator('.table-frame.short').first().innerText()).toContain('3');
    expect(await curator.getByRole('button', { name: 'Import (1)' }).isDisabled()).toBe(true);
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'products-import');
  });

  it('is changed as it was shown', async () => {
    await curator.getByLabel('Choose a product file').setInputFiles(fileOf(GOOD));
    await curator.getByText('235/65R17').waitFor();
    await curator.getByRole('button', { name: 'Import (1)' }).click();
    await curator.getByText('Added 1, changed 0, removed 0.').waitFor();
    const kiosk = await desk.shop.enter('harbor en');
    expect((await kiosk.ask('How much is the Lantern Trail in 235/65R17?')).answer).toContain('15,800');
  });

  it('is as it was before, once the import is taken back', async () => {
    await curator.getByRole('button', { name: 'Take back' }).first().click();
    expect(await faultsOfBoth(curator)).toEqual([]);
    await curator.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await curator.getByText(/took back number/).waitFor();
    await picture(curator, 'products-undone');
    await curator.goto(desk.addressOf('/products?number=LANTERN'));
    await curator.getByText('No products').waitFor();
  });

  it('is read by operators, who import nothing', async () => {
    const operator = await desk.enter('operator', '/products?tab=import');
    await operator.locator('tbody tr').first().waitFor();
    expect(await operator.getByText('Import', { exact: true }).count()).toBe(0);
  });
});
