import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { launchBrowser } from './browser.js';
import { settle, signIn } from './console-page.js';
import { judgedByLighthouse } from './lighthouse.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PATIENCE_MS = 20_000;

export type Staff = 'operator' | 'curator' | 'admin';

/** The demo shop with its console, and whoever sits in front of it. */
export interface ConsoleDesk {
  shop: RunningShop;
  browser: Browser;
  /** Of the people of the demo shop. */
  password: string;
  addressOf(path: string): string;
  /** A page in a browser of its own; nobody is signed in. */
  newPage(options?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** A page of somebody who signed in, at this address. */
  enter(staff: Staff, path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openConsoleDesk(environment: Record<string, string> = {}): Promise<ConsoleDesk> {
  const [shop, browser] = await Promise.all([openDemoShop(environment), launchBrowser('/dev/null')]);
  const password = /Console sign-in: \S+, password (\S+)/.exec(shop.output())?.[1] ?? '';
  const addressOf = (path: string): string => `${shop.origin}/console${path}`;
  const newPage: ConsoleDesk['newPage'] = async (options = {}) => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1360, height: 850 },
      locale: 'en-US',
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  return {
    shop,
    browser,
    password,
    addressOf,
    newPage,
    enter: async (staff, path) => {
      const page = await newPage();
      await page.goto(addressOf(path));
      await signIn(page, `${staff}@demo.tenin`, password);
      await page.locator('nav').waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await shop.remove();
    },
  };
}

/** What axe finds wrong, of every rule or of these alone. */
export async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  await settle(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(STANDARDS)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** In light colours by every rule and by Lighthouse, where it is at hand; in dark ones by contrast. */
export async function faultsOfBoth(
  page: Page,
  inTheDark: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const light = await faultsOf(page);
  const judgement = await judgedByLighthouse(page);
  if (judgement) console.log(new URL(page.url()).pathname, JSON.stringify(judgement));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.locator('[data-mantine-color-scheme=dark]').waitFor();
  const dark = await faultsOf(page, ['color-contrast']);
  await inTheDark();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('[data-mantine-color-scheme=light]').waitFor();
  await settle(page);
  const judged = (judgement?.failed ?? []).map((audit) => `lighthouse: ${audit}`);
  return [...light, ...judged, ...dark.map((fault) => `in the dark: ${fault}`)];
}
