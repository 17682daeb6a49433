import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import { standAtCounter } from './at-the-counter.js';
import { usualStore } from './fake-kiosk-store.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(60_000);

describe('the kiosk page', () => {
  const counter = standAtCounter((path) => writeSpokenQuestion(path, usualStore.hears));

  const look = async (state: string) => {
    expect({ state, faults: await kiosk.accessibilityFaults(counter.page) }).toEqual({ state, faults: [] });
  };

  describe('at the lock', () => {
    it('lets staff in by six digits and finds the sign-in again after a reload', async () => {
      await counter.signIn();
      await counter.page.reload();
      await kiosk.waitForStage(counter.page, 'attract');
      expect(counter.calls('POST /api/access-code')).toHaveLength(1);
    });

    it('renews a sign-in that ran out, unseen by the visitor', async () => {
      await counter.signIn();
      counter.api.store.expired = true;
      await kiosk.askByTyping(counter.page, 'how much is it');
      await kiosk.waitForStage(counter.page, 'answered');
      expect(counter.calls('POST /api/access-code/refresh')).toHaveLength(1);
    });

    it('says that a code is wrong and takes another', async () => {
      await kiosk.openKiosk(counter.page, counter.api.url);
      await kiosk.enterCode(counter.page, '111111');
      await counter.page.getByRole('alert').getByText('did not work').waitFor();
      await counter.page.keyboard.type(counter.api.store.accessCode);
      await kiosk.waitForStage(counter.page, 'attract');
    });

    it('waits as long as the server says', async () => {
      counter.api.store.retryAfterSeconds = 2;
      await kiosk.openKiosk(counter.page, counter.api.url);
      await kiosk.enterCode(counter.page, '111111');
      await counter.page.getByText('You can try again in').waitFor();
      expect(await counter.page.getByRole('button', { name: '5', exact: true }).isDisabled()).toBe(true);
      await counter.page.locator('.keypad button:enabled').first().waitFor();
    });
  });

  describe('a spoken question', () => {
    it('is sent as 16 kHz mono WAV when the visitor falls silent, and its answer is seen and heard', async () => {
      await counter.signIn();
      await kiosk.startTalking(counter.page);
      expect(await kiosk.heardWords(counter.page)).toBe(usualStore.hears);
      await kiosk.waitForSound(counter.page);
      await kiosk.waitForStage(counter.page, 'answered');
      expect(await kiosk.caption(counter.page)).toBe('Harbor Touring in 195/65R15 is 12,400 yen. We have 6 in stock.');
      expect(await counter.page.locator('.product-card .price').innerText()).toBe('¥12,400');

      const [sent] = counter.calls('POST /api/conversation');
      expect(sent?.headers).toMatchObject({ 'content-type': 'audio/wav', 'x-csrf-token': 'fake-csrf' });
      expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
      expect(sent?.body.toString('latin1', 0, 4)).toBe('RIFF');
      expect(sent?.body.readUInt32LE(24)).toBe(16_000);
      const samples = Array.from(
        { length: ((sent?.body.length ?? 0) - 44) / 2 },
        (_, i) => sent?.body.readInt16LE(44 + i * 2) ?? 0,
      );
      expect(samples.length / 16_000).toBeGreaterThan(2);
      expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(2000);
    });

    it('is sent at once when a held button is let go', async () => {
      await counter.signIn();
      await counter.page.locator('.talk-button').hover();
      await counter.page.mouse.down();
      await counter.page.getByText('I can hear you').waitFor();
      await counter.page.mouse.up();
      await kiosk.waitForStage(counter.page, 'thinking', 'answering');
      expect(counter.calls('POST /api/conversation')).toHaveLength(1);
    });

    it('talked over, stops the sound and cancels what is still being made', async () => {
      Object.assign(counter.api.store, { sentenceSeconds: 8, stallsAfter: 1 });
      await counter.signIn();
      await kiosk.askByTyping(counter.page, 'how much is it');
      await kiosk.waitForSound(counter.page);
      const cancelled = counter.page.waitForRequest((request) => request.url().endsWith('/cancel'));
      await kiosk.startTalking(counter.page);
      expect(await kiosk.isSilent(counter.page)).toBe(true);
      await counter.page.getByRole('button', { name: 'Cancel' }).click();
      await kiosk.waitForStage(counter.page, 'answered');
      expect((await cancelled).method()).toBe('POST');
    });
  });

  describe('a typed or touched question', () => {
    it('offers the candidates as buttons and asks for the one that is touched', async () => {
      await counter.signIn();
      await kiosk.askByQuickQuestion(counter.page, 'Which sizes do you have?');
      await kiosk.chooseCandidate(counter.page, 'Harbor Winter');
      await counter.page.locator('.product-card').getByText('Harbor Winter').waitFor();
      const bodies = counter.calls('POST /api/conversation').map(({ body }) => JSON.parse(body.toString()) as object);
      expect(bodies).toEqual([{ text: 'Which sizes do you have?', locale: 'en' }, { productNumber: 'HW-2001' }]);
    });

    it('is answered by polling where events do not pass', async () => {
      counter.api.store.streams = false;
      await counter.signIn();
      await kiosk.askByTyping(counter.page, 'how much is it');
      await kiosk.waitForStage(counter.page, 'answered');
      expect(await kiosk.caption(counter.page)).toContain('12,400 yen. We have 6 in stock.');
    });

    it('can be heard again and rated', async () => {
      counter.api.store.sentenceSeconds = 3;
      await counter.signIn();
      await kiosk.askByTyping(counter.page, 'how much is it');
      await kiosk.waitForStage(counter.page, 'answered');
      await counter.page.getByRole('button', { name: 'Play again' }).click();
      await kiosk.waitForSound(counter.page);
      await counter.page.getByRole('button', { name: 'Stop' }).click();
      expect(await kiosk.isSilent(counter.page)).toBe(true);
      await counter.page.getByRole('button', { name: 'Yes', exact: true }).click();
      await counter.page.getByText('Thank you for telling us.').waitFor();
      const rated = counter.api.received.find(({ call }) => call.endsWith('/rating'));
      expect(JSON.parse(rated?.body.toString() ?? '')).toEqual({ helpful: true });
    });
  });

  describe('in Japanese', () => {
    it('speaks, asks and says of itself that it is Japanese', async () => {
      await counter.signIn();
      await kiosk.chooseLanguage(counter.page, '日本語');
      expect(await counter.page.locator('html').getAttribute('lang')).toBe('ja');
      await counter.page.getByText('日本語の音声入力には対応していません').waitFor();
      await kiosk.askByTyping(counter.page, 'いくらですか');
      await kiosk.waitForStage(counter.page, 'answered');
      expect(await kiosk.caption(counter.page)).toContain('12,400円です。');
      const [sent] = counter.calls('POST /api/conversation');
      expect(JSON.parse(sent?.body.toString() ?? '')).toEqual({ text: 'いくらですか', locale: 'ja' });
    });
  });

  describe('when something is missing', () => {
    it('goes on with typing where the microphone is forbidden', async () => {
      await counter.reopen([]);
      await counter.signIn();
      await counter.page.getByText('The microphone is not permitted here.').waitFor();
      await look('microphone-denied');
      await kiosk.askByTyping(counter.page, 'how much is it');
      await kiosk.waitForStage(counter.page, 'answered');
    });

    it('says that the connection is lost, and finds it again when asked to', async () => {
      await counter.signIn();
      await counter.page.clock.install();
      counter.api.store.reachable = false;
      await kiosk.askByTyping(counter.page, 'how much is it');
      await counter.page.getByText('No connection').waitFor();
      await look('offline');
      await counter.page.getByRole('button', { name: 'Stop' }).click();
      expect(await counter.page.locator('.typed-question input').inputValue()).toBe('how much is it');
      // The page's own attempts stand still, so that only the button can find the store.
      await counter.page.clock.pauseAt(await counter.page.evaluate(() => Date.now() + 50));
      counter.api.store.reachable = true;
      await counter.page.getByRole('button', { name: 'Try now' }).click();
      await counter.page.getByText('No connection').waitFor({ state: 'detached' });
    });

    it.each([
      ['English', 'You can reach the staff by telephone: 03-0000-0101', 'Waiting for the connection…'],
      ['日本語', 'お電話でもスタッフにご連絡いただけます： 03-0000-0101', '接続が戻るのを待っています…'],
    ] as const)(
      'gives the telephone number of the staff while there is no connection, in %s',
      async (language, number, waiting) => {
        await counter.signIn();
        await kiosk.chooseLanguage(counter.page, language);
        counter.api.store.reachable = false;
        await kiosk.askByTyping(counter.page, 'how much is it');
        await counter.page.getByText(number).waitFor();
        await counter.page.getByText(waiting).waitFor();
        expect(await kiosk.buttonsOutOfReach(counter.page)).toEqual([]);
      },
    );

    it('promises no telephone where the store has none', async () => {
      counter.api.store.phone = null;
      await counter.signIn();
      counter.api.store.reachable = false;
      await kiosk.askByTyping(counter.page, 'how much is it');
      await counter.page.getByText('Your question is kept').waitFor();
      expect(await counter.page.locator('.staff-phone').count()).toBe(0);
    });

    it('calls a person and tells when one is coming', async () => {
      await counter.signIn();
      await counter.page.getByRole('button', { name: 'Call staff' }).click();
      await counter.page.getByText('Staff have been called').waitFor();
      counter.api.store.staffAcknowledged = true;
      await counter.page.getByText('Someone is on the way').waitFor();
      await look('staff-called');
    });
  });

  describe('when the visitor has left', () => {
    beforeEach(() => {
      counter.api.store.timers = { idleMs: 2500, warningMs: 2500 };
    });

    it('warns, then wipes what was said and ends the session', async () => {
      await counter.signIn();
      await kiosk.askByTyping(counter.page, 'how much is it');
      await counter.page.getByRole('alertdialog').waitFor();
      await look('idle');
      await kiosk.waitForStage(counter.page, 'attract');
      expect(await counter.page.locator('.exchange').count()).toBe(0);
      expect(counter.calls('POST /api/session/end')).toHaveLength(1);
    });

    it('goes on when they are still there', async () => {
      await counter.signIn();
      await kiosk.askByTyping(counter.page, 'how much is it');
      await counter.page.getByRole('button', { name: 'Yes, continue' }).click();
      expect(await counter.page.locator('.exchange').count()).toBe(1);
      expect(counter.calls('POST /api/session/extend')).toHaveLength(1);
    });
  });
});
