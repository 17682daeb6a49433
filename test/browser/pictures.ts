import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

const FOLDER = process.env['KIOSK_SHOTS'];
/** For a page of documentation, not for a wall. */
const SCALE = 0.65;
const SCREENS = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1280, height: 800 },
};

/** What a browser context needs so that its pictures are small, and the same each time. */
export const PICTURE_OPTIONS = FOLDER ? ({ deviceScaleFactor: SCALE, reducedMotion: 'reduce' } as const) : {};

/** Keeps the page as it is now, on both kinds of screen, in the folder that KIOSK_SHOTS names; else does nothing. */
export async function picture(page: Page, state: string): Promise<void> {
  if (!FOLDER) return;
  mkdirSync(FOLDER, { recursive: true });
  const usual = page.viewportSize();
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(FOLDER, `${screen}-${state}.png`) });
  }
  if (usual) await page.setViewportSize(usual);
}
