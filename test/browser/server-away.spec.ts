import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import { silence, standAtCounter } from './at-the-counter.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(90_000);

describe('while the server is away, the page', () => {
  const counter = standAtCounter(silence(1));
  beforeEach(() => counter.signIn());

  const called = () =>
    counter.api.received
      .map(({ call }) => call)
      .filter((call) => /^POST \/api\/(conversation|session\/\S+)$/.test(call));
  const goAway = () => {
    counter.api.store.reachable = false;
    counter.api.cut();
  };
  const comeBack = () => {
    counter.api.store.reachable = true;
  };

  it('keeps a question, says so, and has it answered once when the server is back', async () => {
    goAway();
    await kiosk.askByTyping(counter.page, 'how much is it');
    await counter.page.getByText('Your question is kept').waitFor();
    expect(await kiosk.accessibilityFaults(counter.page)).toEqual([]);
    expect(await kiosk.buttonsOutOfReach(counter.page)).toEqual([]);
    comeBack();
    await kiosk.waitForStage(counter.page, 'answered');
    expect(await kiosk.caption(counter.page)).toContain('12,400 yen');
    expect(called()).toEqual(['POST /api/conversation']);
    await counter.page.getByText('No connection').waitFor({ state: 'detached' });
    expect(await counter.page.locator('.notice').count()).toBe(0);
  });

  it('sends a kept question under one key', async () => {
    const keys = new Set<string | undefined>();
    counter.page.on('request', (request) => {
      if (request.method() === 'POST') keys.add(request.headers()['idempotency-key']);
    });
    goAway();
    await kiosk.askByTyping(counter.page, 'how much is it');
    await counter.page.waitForRequest(/\/api\/conversation$/);
    await counter.page.waitForRequest(/\/api\/conversation$/);
    comeBack();
    await kiosk.waitForStage(counter.page, 'answered');
    expect(keys.size).toBe(1);
  });

  it('calls staff as soon as the server is back, and says so before', async () => {
    goAway();
    await counter.page.getByRole('button', { name: 'Call staff' }).click();
    await counter.page.getByText('Your call is kept').waitFor();
    await counter.page.getByText('No connection').waitFor();
    expect(await kiosk.accessibilityFaults(counter.page)).toEqual([]);
    expect(await kiosk.buttonsOutOfReach(counter.page)).toEqual([]);
    comeBack();
    await counter.page.getByText('Staff have been called').waitFor();
    expect(called()).toEqual(['POST /api/session/call-staff']);
    await counter.page.getByText('No connection').waitFor({ state: 'detached' });
  });

  it('ends a visit, and tells the server of it before the next visitor is heard', async () => {
    await kiosk.askByTyping(counter.page, 'how much is it');
    await kiosk.waitForStage(counter.page, 'answered');
    goAway();
    await counter.page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.waitForStage(counter.page, 'attract');
    await counter.page.getByText('No connection').waitFor();
    await kiosk.begin(counter.page);
    await kiosk.askByTyping(counter.page, 'Which sizes do you have?');
    comeBack();
    await kiosk.waitForStage(counter.page, 'answered');
    expect(called()).toEqual(['POST /api/conversation', 'POST /api/session/end', 'POST /api/conversation']);
  });

  it('does not ask for a code because a sign-in cannot be renewed just now', async () => {
    Object.assign(counter.api.store, { expired: true, refreshStatus: 503 });
    const refused = counter.page.waitForResponse(/\/refresh$/);
    await kiosk.askByTyping(counter.page, 'how much is it');
    expect((await refused).status()).toBe(503);
    await kiosk.waitForStage(counter.page, 'thinking');
    counter.api.store.refreshStatus = null;
    await kiosk.waitForStage(counter.page, 'answered');
  });
});
