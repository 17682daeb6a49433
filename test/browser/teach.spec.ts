import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';

import { ENGLISH_CODE } from '../support/running-tenin.js';
import { type ConsoleDesk, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, settle, waitForPage } from './console-page.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(240_000);

const QUESTION = 'May my parrot wait inside?';
const ANSWER = 'Birds may wait in the lounge. They need a cage of at most 60 cm.';

describe('an answer that was missing', () => {
  let desk: ConsoleDesk;
  let visitor: Page;
  let curator: Page;

  beforeAll(async () => {
    desk = await openConsoleDesk();
    visitor = await desk.newPage({ viewport: { width: 1280, height: 800 } });
  });
  afterAll(() => desk?.close());

  it('is asked for at the kiosk in vain', async () => {
    await kiosk.signIn(visitor, desk.shop.origin, ENGLISH_CODE);
    await kiosk.askByTyping(visitor, QUESTION);
    await visitor.getByText('I can call the staff').first().waitFor();
  });

  it('is written by a curator, who sees what it would change, and publishes it', async () => {
    curator = await desk.enter('curator', '/conversations?outcome=abstained');
    await curator.locator('.row-target').first().click();
    await curator.getByRole('tab', { name: 'Teach' }).click();
    expect(await curator.getByLabel('Question').inputValue()).toBe(QUESTION);
    await curator.getByLabel('Answer', { exact: true }).fill(ANSWER);
    await curator.getByRole('button', { name: 'Save as a draft' }).click();
    await curator.getByRole('heading', { name: 'What it would change' }).waitFor();
    await curator.getByText('Answered differently: 1').waitFor();
    await settle(curator);
    await picture(curator, 'teach');
    expect(await faultsOfBoth(curator)).toEqual([]);
    await curator.getByRole('button', { name: 'Publish' }).click();
    await curator.getByRole('button', { name: 'Take back' }).waitFor();
    await curator.evaluate(() => scrollTo(0, 0));
    await settle(curator);
    await picture(curator, 'teach-live');
  });

  it('is heard by the next visitor who asks', async () => {
    await kiosk.askByTyping(visitor, 'excuse me, may my parrot please wait inside');
    await visitor.getByText('Birds may wait in the lounge.').first().waitFor();
    await kiosk.waitForSound(visitor, 60_000);
  });

  it('stands in the audit, with who taught it', async () => {
    const admin = await desk.enter('admin', '/audit');
    await waitForPage(admin, 'Audit log');
    await admin.getByText('taught_answer.published').waitFor();
  });

  it('is heard no more once it is taken back', async () => {
    await curator.getByRole('button', { name: 'Take back' }).click();
    await curator.getByText('Taken back', { exact: true }).first().waitFor();
    await kiosk.askByTyping(visitor, QUESTION);
    await visitor.getByText('I can call the staff').first().waitFor();
    expect(await visitor.getByText('Birds may wait in the lounge.').count()).toBeLessThanOrEqual(1);
  });
});
