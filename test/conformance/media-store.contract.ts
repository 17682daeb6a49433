import { beforeEach, describe, expect, it } from '@jest/globals';

import { LONGEST_MEDIA_KEY, type MediaStore } from '../../src/contracts/index.js';
import { expectNoStart, never } from './cancellation.js';

/** Fetches a signed URL as a browser would; a store that serves through the application is asked through it. */
export type FetchMedia = (url: string) => Promise<{ status: number; type: string | null; body: Uint8Array }>;

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]);
const KEY = 'documents/winter-1/tread.png';

/** What every media store shows: `make` gives one that is empty. */
export function mediaStoreContract(name: string, make: () => Promise<MediaStore>, fetchMedia: FetchMedia): void {
  describe(`media store ${name}`, () => {
    let store: MediaStore;

    beforeEach(async () => {
      store = await make();
      await store.put(KEY, PICTURE, 'image/png', never());
    });

    it('says its name', () => {
      expect(store.name).toMatch(/\S/);
    });

    it('serves what was put, byte for byte and with its type, to whoever has the URL', async () => {
      const { status, type, body } = await fetchMedia(await store.signedUrl(KEY, 60_000));
      expect(status).toBe(200);
      expect(type).toBe('image/png');
      expect([...body]).toEqual([...PICTURE]);
    });

    it('replaces what stood under the same key', async () => {
      await store.put(KEY, Uint8Array.of(1, 2, 3), 'image/png', never());
      const { body } = await fetchMedia(await store.signedUrl(KEY, 60_000));
      expect([...body]).toEqual([1, 2, 3]);
    });

    it('refuses a URL of which a character was changed', async () => {
      const url = new URL(await store.signedUrl(KEY, 60_000), 'http://store.invalid');
      const last = [...url.searchParams.keys()].at(-1) ?? '';
      const value = url.searchParams.get(last) ?? '';
      url.searchParams.set(last, value.slice(0, -2) + (value.endsWith('00') ? '11' : '00'));
      expect((await fetchMedia(url.href.replace('http://store.invalid', ''))).status).toBeGreaterThanOrEqual(400);
    });

    it('refuses a URL after its time', async () => {
      const url = await store.signedUrl(KEY, 1000);
      await new Promise((resolve) => setTimeout(resolve, 2100));
      expect((await fetchMedia(url)).status).toBeGreaterThanOrEqual(400);
    });

    it.each([
      ['leads out of the store', '../secret'],
      ['is absolute', '/etc/passwd'],
      ['has an empty name', 'a//b'],
      ['has a hidden name', '.hidden'],
      ['holds what somebody typed', 'Winter tires?.png'],
      ['is nothing', ''],
      ['is too long', 'a'.repeat(LONGEST_MEDIA_KEY + 1)],
    ])('refuses a key that %s', async (_title, key) => {
      await expect(store.put(key, PICTURE, 'image/png', never())).rejects.toThrow(RangeError);
    });

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => store.put(KEY, PICTURE, 'image/png', signal));
    });

    it('does not serve what is not there', async () => {
      expect((await fetchMedia(await store.signedUrl('documents/none.png', 60_000))).status).toBeGreaterThanOrEqual(
        400,
      );
    });
  });
}
