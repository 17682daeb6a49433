import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

const TITLE_MS = 30_000;

/** What a person in front of the console does. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function waitForPage(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Of the tab, where a call is seen from other tabs. */
export async function waitForTitle(page: Page, title: string): Promise<void> {
  const giveUpAt = Date.now() + TITLE_MS;
  while ((await page.title()) !== title) {
    if (Date.now() > giveUpAt) throw new Error(`the title is ${await page.title()}, not ${title}`);
    await page.waitForTimeout(100);
  }
}

/** Until nothing is asked for and nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.locator('.waiting, .stale').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(600);
  // On a busy machine colours fade for longer than that.
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {})');
}

const FOLDER = process.env['CONSOLE_SHOTS'];

/** Keeps the page as it is now in the folder that CONSOLE_SHOTS names; else does nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!FOLDER) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
