import { writeFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { writeWav } from '../../src/platform/sound/index.js';
import type { FakeKioskApi, ReceivedCall } from './fake-kiosk-api.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';

/** What stands before each spec: a page of a fresh browser profile, and the shop as it usually is. */
export interface Stand {
  readonly api: FakeKioskApi;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Calls of the page that were exactly this, e.g. `POST /api/conversation`, or are matched by it. */
  calls(call: string | RegExp): ReceivedCall[];
  signIn(): Promise<void>;
  /** Begins again in another profile, which permits no more than this. */
  reopen(permissions: string[]): Promise<void>;
}

/** A microphone that hears nothing, for so long. */
export const silence = (seconds: number) => (path: string) =>
  writeFile(path, writeWav([new Int16Array(16_000 * seconds)], 16_000).audio);

/** One counter for the specs of a `describe`; after each of them the browser must have had nothing to complain of. */
export function standAtCounter(writeMicrophone: (path: string) => Promise<void>): Stand {
  let counter: KioskCounter;
  let opened: { context: BrowserContext; page: Page };

  beforeAll(async () => {
    counter = await openCounter(writeMicrophone);
  });
  afterAll(() => counter?.close());
  beforeEach(async () => {
    opened = await counter.open();
  });
  afterEach(async () => {
    await opened.context.close();
    expect(counter.complaints).toEqual([]);
  });

  return {
    get api() {
      return counter.api;
    },
    get page() {
      return opened.page;
    },
    get context() {
      return opened.context;
    },
    calls: (wanted) =>
      counter.api.received.filter(({ call }) => (typeof wanted === 'string' ? call === wanted : wanted.test(call))),
    signIn: () => kiosk.signIn(opened.page, counter.api.url, counter.api.store.accessCode),
    async reopen(permissions) {
      await opened.context.close();
      opened = await counter.open(permissions);
    },
  };
}
