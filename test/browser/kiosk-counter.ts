import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser } from './browser.js';
import { type FakeKioskApi, startFakeKioskApi } from './fake-kiosk-api.js';
import { usualStore } from './fake-kiosk-store.js';
import { buildKiosk } from './kiosk-build.js';

/** The page as it is now, a fake shop behind it, and a browser whose microphone hears one file. */
export interface KioskCounter {
  api: FakeKioskApi;
  browser: Browser;
  /** What the browser complained of since the last opening: faults of the page and of its content security policy. */
  complaints: string[];
  /** A fresh browser profile with the shop as it usually is. */
  open(permissions?: string[]): Promise<{ context: BrowserContext; page: Page }>;
  close(): Promise<void>;
}

export async function openCounter(writeMicrophone: (path: string) => Promise<void>): Promise<KioskCounter> {
  const work = mkdtempSync(join(tmpdir(), 'tenin-counter-'));
  await writeMicrophone(join(work, 'microphone.wav'));
  buildKiosk(join(work, 'page'));
  const api = await startFakeKioskApi(join(work, 'page'));
  const browser = await launchBrowser(join(work, 'microphone.wav'));
  const complaints: string[] = [];
  return {
    api,
    browser,
    complaints,
    async open(permissions = ['microphone']) {
      Object.assign(api.store, usualStore);
      api.received.length = 0;
      complaints.length = 0;
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
      });
      await context.grantPermissions(permissions);
      context.on('page', (page) => {
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
        });
      });
      return { context, page: await context.newPage() };
    },
    async close() {
      await browser.close();
      await api.close();
      rmSync(work, { recursive: true });
    },
  };
}
