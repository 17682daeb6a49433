import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What a visitor, or staff at the lock, does with the kiosk page. Nothing here knows which server stands behind it.
 */
export type KioskLanguage = '日本語' | 'English';

export async function openKiosk(page: Page, baseUrl: string): Promise<void> {
  await page.goto(baseUrl);
  await page.locator('.kiosk:not([data-stage=starting])').waitFor();
}

export async function enterCode(page: Page, accessCode: string): Promise<void> {
  for (const digit of accessCode)
    await page.locator('.keypad').getByRole('button', { name: digit, exact: true }).click();
}

export async function signIn(page: Page, baseUrl: string, accessCode: string): Promise<void> {
  await openKiosk(page, baseUrl);
  await enterCode(page, accessCode);
  await waitForStage(page, 'attract');
  await begin(page);
}

/** A visitor comes and touches the language they read. */
export async function begin(page: Page, language: KioskLanguage = 'English'): Promise<void> {
  const start = language === 'English' ? 'Start in English' : '日本語ではじめる';
  await page.getByRole('button', { name: start, exact: true }).click();
  await waitForStage(page, 'ready');
}

export type StageName =
  'locked' | 'elsewhere' | 'attract' | 'ready' | 'listening' | 'thinking' | 'answering' | 'answered';

export async function waitForStage(page: Page, ...names: StageName[]): Promise<void> {
  await page.locator(names.map((name) => `.kiosk[data-stage=${name}]`).join(', ')).waitFor({ timeout: 20_000 });
}

export async function chooseLanguage(page: Page, language: KioskLanguage): Promise<void> {
  await page.getByRole('button', { name: language, exact: true }).click();
}

export async function askByTyping(page: Page, question: string): Promise<void> {
  await page.locator('.typed-question input').fill(question);
  await page.locator('.typed-question button').click();
}

export async function askByQuickQuestion(page: Page, question: string): Promise<void> {
  await page.locator('.quick-questions').getByRole('button', { name: question, exact: true }).click();
}

/** Begins to talk; the page itself finds the end of what the microphone hears. */
export async function startTalking(page: Page): Promise<void> {
  await page.locator('.talk-button').click();
  await waitForStage(page, 'listening');
}

export async function chooseCandidate(page: Page, name: string): Promise<void> {
  await page.locator('.candidates').getByRole('button', { name }).click();
}

/** Listens without a touch from now on. */
export async function goHandsFree(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Hands-free' }).click();
}

/** Silences an answer that is still being said; one that was said to its end stays as it is. */
export async function stop(page: Page): Promise<void> {
  const stopOrReplay = page.locator('.talk').getByRole('button', { name: /Stop|止める|Play again|もう一度聞く/ });
  if (/Stop|止める/.test(await stopOrReplay.innerText())) await stopOrReplay.click();
  await waitForStage(page, 'answered');
}

export async function heardWords(page: Page): Promise<string> {
  return page.locator('.heard q').innerText({ timeout: 20_000 });
}

export async function caption(page: Page): Promise<string> {
  return (await page.locator('.caption').innerText({ timeout: 20_000 })).trim();
}

/** Waits until the audio element really moves on in time: a source alone is not a sound. */
export async function waitForSound(page: Page, withinMs = 20_000): Promise<void> {
  const position = () => page.evaluate<number>('document.querySelector("audio").currentTime');
  const patience = Date.now() + withinMs;
  // Not waitForFunction: it evaluates inside the page, where the content security policy forbids it.
  for (let before = await position(); ;) {
    await page.waitForTimeout(100);
    const now = await position();
    if (now - before > 0.05) return;
    if (Date.now() > patience) throw new Error('Nothing is heard.');
    before = now;
  }
}

export async function isSilent(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.querySelector("audio").paused');
}

/** Accessibility faults of the page as it is now, each as `rule: elements`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Names of buttons that cannot be touched because they are cut off, covered or outside the screen. */
export async function buttonsOutOfReach(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('button')].filter((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const touched = (x, y) => button.contains(document.elementFromPoint(x, y));
      const middle = [(left + right) / 2, (top + bottom) / 2];
      return ![[left + 12, middle[1]], [right - 12, middle[1]], [middle[0], top + 8], [middle[0], bottom - 8]]
        .every(([x, y]) => touched(x, y));
    }).map((button) => button.textContent)`);
}
