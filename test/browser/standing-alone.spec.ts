import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import { silence, standAtCounter } from './at-the-counter.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(90_000);

describe('a kiosk that nobody looks after', () => {
  const counter = standAtCounter(silence(5));
  beforeEach(() => counter.signIn());

  const kept = () => counter.page.evaluate<string | null>(`sessionStorage.getItem('tenin.question')`);

  it('goes on with the answer that a reload cut off, and asks nothing twice', async () => {
    Object.assign(counter.api.store, { sentenceAfterMs: 3000 });
    await kiosk.askByTyping(counter.page, 'how much is it');
    await counter.page.getByText('12,400 yen').first().waitFor();
    expect(await kept()).not.toContain('how much');
    await counter.page.reload();
    await kiosk.waitForStage(counter.page, 'answered');
    expect(await kiosk.heardWords(counter.page)).toBe('how much is it');
    expect(await kiosk.caption(counter.page)).toBe('Harbor Touring in 195/65R15 is 12,400 yen. We have 6 in stock.');
    expect(counter.calls(/^POST \/api\/conversation$/)).toHaveLength(1);
    await counter.page.getByRole('button', { name: 'Finish', exact: true }).click();
    await kiosk.waitForStage(counter.page, 'attract');
    expect(await kept()).toBeNull();
  });

  it('finishes the answer when the network comes back', async () => {
    Object.assign(counter.api.store, { sentenceAfterMs: 2000 });
    await kiosk.askByTyping(counter.page, 'how much is it');
    await counter.page.locator('.caption').waitFor();
    counter.api.store.reachable = false;
    counter.api.cut();
    await counter.page.getByText('No connection').waitFor();
    await counter.page.waitForTimeout(8000);
    counter.api.store.reachable = true;
    await kiosk.waitForStage(counter.page, 'answered');
    expect(await kiosk.caption(counter.page)).toContain('We have 6 in stock.');
    await counter.page.getByText('No connection').waitFor({ state: 'detached' });
  });

  it('tells the server once what the visitor waited for the first sound', async () => {
    await kiosk.askByTyping(counter.page, 'how much is it');
    await kiosk.waitForStage(counter.page, 'answered');
    await counter.page.getByRole('button', { name: 'Play again' }).click();
    await kiosk.waitForSound(counter.page);
    const told = counter.calls(/^PUT .*\/heard$/).map(({ body }) => JSON.parse(body.toString()) as { afterMs: number });
    expect(told).toHaveLength(1);
    expect(told[0]?.afterMs).toBeGreaterThanOrEqual(counter.api.store.sentenceAfterMs);
    expect(told[0]?.afterMs).toBeLessThan(10_000);
  });

  it('answers in one window, and in another only when it is told to', async () => {
    const other = await counter.context.newPage();
    await other.goto(counter.api.url);
    await kiosk.waitForStage(other, 'elsewhere');
    expect(await kiosk.accessibilityFaults(other)).toEqual([]);
    await other.getByRole('button', { name: 'Use it here' }).click();
    await kiosk.waitForStage(other, 'attract');
    await kiosk.waitForStage(counter.page, 'elsewhere');
  });

  it('falls silent in the window that another takes the terminal from', async () => {
    Object.assign(counter.api.store, { sentenceSeconds: 8, stallsAfter: 1 });
    await kiosk.askByTyping(counter.page, 'how much is it');
    await kiosk.waitForSound(counter.page);
    const other = await counter.context.newPage();
    await other.goto(counter.api.url);
    await other.getByRole('button', { name: 'Use it here' }).click();
    await kiosk.waitForStage(counter.page, 'elsewhere');
    expect(await kiosk.isSilent(counter.page)).toBe(true);
    expect(await counter.page.locator('body').innerText()).not.toContain('how much is it');
    expect(await kept()).toBeNull();
    expect(counter.calls(/^POST .*\/cancel$/)).toHaveLength(1);
  });

  it('says so when no sound comes out of the microphone', async () => {
    await counter.page.locator('.talk-button').click();
    await counter.page.getByText('No sound comes from the microphone').waitFor();
    expect(counter.calls(/^POST \/api\/conversation$/)).toEqual([]);
    await counter.page.getByRole('button', { name: 'Try the microphone again' }).waitFor();
  });

  it('offers a touch where the browser plays nothing by itself', async () => {
    await counter.page.evaluate(`
      HTMLMediaElement.prototype.playFreely = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));`);
    await kiosk.askByTyping(counter.page, 'how much is it');
    const hear = counter.page.getByRole('button', { name: 'Hear the answer' });
    await hear.waitFor();
    await counter.page.evaluate('HTMLMediaElement.prototype.play = HTMLMediaElement.prototype.playFreely');
    await hear.click();
    await kiosk.waitForSound(counter.page);
  });

  it('loads a newer build when nobody is here, and not before', async () => {
    await counter.page.route(counter.api.url + '/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<div id="root"></div><script src="/assets/newer.js"></script>',
      }),
    );
    const reloaded = counter.page.waitForEvent('framenavigated');
    await kiosk.askByTyping(counter.page, 'how much is it');
    await kiosk.waitForStage(counter.page, 'answered');
    await counter.page.getByRole('button', { name: 'Finish', exact: true }).click();
    await reloaded;
    expect(await counter.page.locator('script').getAttribute('src')).toBe('/assets/newer.js');
  });
});
