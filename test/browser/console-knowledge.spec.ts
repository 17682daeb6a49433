import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type ConsoleDesk, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, settle, waitForPage } from './console-page.js';

jest.setTimeout(240_000);

const QUESTION = 'Do you rent roof boxes?';
const FILE =
  '# Roof boxes\n\nWe rent roof boxes for 4 days at most.\n\n## Deposit\n\nThe deposit of a roof box is 5000 yen.\n';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what visitors are answered from', () => {
  let desk: ConsoleDesk;
  let curator: Page;
  let address: string;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    curator = await desk.enter('curator', '/knowledge');
    await waitForPage(curator, 'Documents');
  });
  afterAll(() => desk?.close());

  const answerTo = async (question: string): Promise<string> => {
    const kiosk = await desk.shop.enter('harbor en');
    return (await kiosk.ask(question)).answer;
  };

  it('is listed by what it is and how far it has come, and narrowed by the address', async () => {
    await curator.locator('.row-target').first().waitFor();
    expect(await faultsOfBoth(curator)).toEqual([]);
    await curator.getByLabel('Title or text').fill('winter');
    await curator.waitForURL(/text=winter/);
    await settle(curator);
    await curator.getByText('Live').first().waitFor();
    await picture(curator, 'knowledge');
    await curator.getByLabel('Title or text').fill('');
  });

  it('comes in by files: each is told how far it is, and why it is refused', async () => {
    await curator.getByRole('button', { name: 'Upload' }).click();
    await curator.getByLabel('Choose files').setInputFiles([
      { name: 'roof-boxes.md', mimeType: 'text/markdown', buffer: Buffer.from(FILE) },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all') },
    ]);
    const sent = curator.locator('.sent li');
    await sent.filter({ hasText: 'roof-boxes.md' }).getByText('Live', { exact: true }).waitFor();
    await sent.filter({ hasText: 'scan.pdf' }).getByText('not what the ending of its name says').waitFor();
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'knowledge-upload');
    expect(await answerTo(QUESTION)).toContain('4 days');
  });

  it('is opened with its passages', async () => {
    await curator.locator('.sent').getByRole('link', { name: 'Open' }).click();
    await waitForPage(curator, 'Roof boxes');
    address = new URL(curator.url()).pathname.replace('/console', '');
    await curator.getByRole('tab', { name: 'Passages' }).click();
    await curator.locator('.passage-text', { hasText: 'The deposit of a roof box is 5000 yen.' }).waitFor();
    expect(curator.url()).toContain('tab=passages');
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'document-passages');
  });

  it('is rewritten by one of two who try at the same time; the other one is told and loses nothing', async () => {
    const second = await desk.enter('curator', address);
    const text = (page: Page) => page.getByRole('textbox', { name: 'Text' });
    await curator.getByRole('tab', { name: 'Text' }).click();
    await text(second).fill(FILE.replace('4 days', '9 days'));
    await text(curator).fill(FILE.replace('4 days', '6 days'));
    await curator.getByRole('button', { name: 'Save and publish' }).click();
    await curator
      .getByRole('tab', { name: /Versions/ })
      .getByText('2')
      .waitFor();
    expect(await answerTo(QUESTION)).toContain('6 days');
    await second.getByRole('button', { name: 'Save and publish' }).click();
    await second.getByText('Somebody else changed this document meanwhile. Nothing of yours was saved.').waitFor();
    expect(await text(second).inputValue()).toContain('9 days');
    expect(await faultsOfBoth(second)).toEqual([]);
    await picture(second, 'document-changed');
    await second.getByRole('button', { name: 'Show theirs' }).click();
    expect(await text(second).inputValue()).toContain('6 days');
    await second.context().close();
  });

  it('goes back to the version before', async () => {
    await curator.getByRole('tab', { name: /Versions/ }).click();
    await settle(curator);
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'document-versions');
    await curator.getByRole('button', { name: 'Back to version 1' }).click();
    await curator.locator('tr[data-chosen]', { hasText: 'Live' }).getByText('1', { exact: true }).first().waitFor();
    expect(await answerTo(QUESTION)).toContain('4 days');
  });

  it('is given another file, which is a version that one goes back from', async () => {
    const dialog = curator.getByRole('dialog');
    const give = async (name: string, text: string): Promise<void> => {
      await dialog.getByLabel('Choose the new file').setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      });
      await dialog.getByText(name).waitFor();
      await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
    };
    await curator.getByRole('button', { name: 'Replace the file' }).click();
    await give('scan.pdf', 'no PDF at all');
    await dialog.getByText('not what the ending of its name says').waitFor();
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'document-replace');
    await give('boxes-2027.md', FILE.replace('4 days', '5 days'));
    await curator.locator('tr', { hasText: 'boxes-2027.md' }).getByText('Live', { exact: true }).waitFor();
    expect(curator.url()).toContain('tab=versions');
    expect(await answerTo(QUESTION)).toContain('5 days');
    for (const version of ['2', '1']) {
      await curator.getByRole('button', { name: `Back to version ${version}` }).click();
      await curator.locator('tr[data-chosen]').getByText(version, { exact: true }).first().waitFor();
    }
    expect(await answerTo(QUESTION)).toContain('4 days');
  });

  it('is shown with a picture that says what it shows', async () => {
    await curator.getByRole('tab', { name: /Attachments/ }).click();
    await curator
      .getByLabel('Choose a picture or a video')
      .setInputFiles({ name: 'box.png', mimeType: 'image/png', buffer: PIXEL });
    await curator.getByLabel('Caption').fill('A roof box');
    await curator.getByRole('button', { name: 'Attach' }).click();
    await curator.getByRole('img', { name: 'A roof box' }).waitFor();
    expect(await answerTo(QUESTION)).toContain('4 days');
    expect(await faultsOfBoth(curator)).toEqual([]);
  });

  it('is deleted by who was told what is not answered any more, and can be restored', async () => {
    await curator.getByRole('button', { name: 'Delete' }).click();
    await curator.getByText('Passages that are found no more: 2').waitFor();
    expect(await faultsOfBoth(curator)).toEqual([]);
    await picture(curator, 'document-delete');
    await curator.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await curator.getByText('Deleted', { exact: true }).waitFor();
    expect(await answerTo(QUESTION)).not.toContain('4 days');
    await curator.getByRole('button', { name: 'Restore' }).click();
    await curator.getByText('Live', { exact: true }).first().waitFor();
    expect(await answerTo(QUESTION)).toContain('4 days');
  });

  it('is read by operators, who find nothing to change', async () => {
    const operator = await desk.enter('operator', address);
    await operator.getByText('We rent roof boxes').first().waitFor();
    expect(await operator.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    expect(await operator.getByRole('textbox', { name: 'Text' }).count()).toBe(0);
  });
});
