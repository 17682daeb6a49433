import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { SignedUpload } from '../../src/contracts/index.js';
import { s3 } from '../../src/providers/s3/index.js';
import { S3Server } from '../servers/s3-server.js';
import { useAwsAccount } from '../support/aws-account.js';
import { never } from './cancellation.js';
import { mediaStoreContract } from './media-store.contract.js';
import { once, wireContract } from './wire.contract.js';

const KEY = 'documents/winter.png';

let server: S3Server;

useAwsAccount();
beforeAll(async () => {
  server = await S3Server.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
});

async function mediaStore(settings: Record<string, string> = { AWS_ENDPOINT_URL_S3: server.origin }) {
  const make = s3.mediaStores?.['s3'];
  if (!make) throw new Error('s3 is not offered');
  return make('shop-media', { setting: (name) => settings[name], dataDir: '/nowhere' });
}

async function fetchMedia(url: string) {
  const response = await fetch(url);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

const shared = once(() => mediaStore());

mediaStoreContract('s3', () => mediaStore(), fetchMedia);
wireContract({
  title: 'media store s3',
  server: () => server,
  call: async (signal) => (await shared()).put(KEY, Uint8Array.of(1, 2, 3), 'image/png', signal),
  answer: 'confirmation',
});

describe('s3 media store', () => {
  it('puts an object by path, signed, with its type, and open to nobody', async () => {
    await (await mediaStore()).put(KEY, Uint8Array.of(1, 2, 3), 'image/png', never());
    expect(server.last).toMatchObject({ method: 'PUT', raw: '\u0001\u0002\u0003' });
    expect(server.last.path).toMatch(/^\/shop-media\/documents\/winter\.png(\?|$)/);
    expect(server.last.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=3600',
    });
    expect(server.last.headers).not.toHaveProperty('x-amz-acl');
    expect((await fetch(`${server.origin}/shop-media/${KEY}`)).status).toBe(403);
  });

  it('signs without asking the store', async () => {
    await (await mediaStore()).signedUrl(KEY, 60_000);
    expect(server.requests).toHaveLength(0);
  });

  it('shows a picture in its place, and lets one that may hold scripts be saved alone', async () => {
    const store = await mediaStore();
    for (const [key, expected] of [
      [KEY, 'inline; filename="winter.png"'],
      ['documents/rack.svg', 'attachment; filename="rack.svg"'],
    ] as const) {
      await store.put(key, Uint8Array.of(1), 'image/any', never());
      const response = await fetch(await store.signedUrl(key, 60_000));
      expect(response.headers.get('content-disposition')).toBe(expected);
    }
  });

  it('tells where its URLs lead: a compatible server, or the bucket itself', async () => {
    expect((await mediaStore()).origin).toBe(server.origin);
    const store = await mediaStore({});
    expect(store.origin).toBe('https://shop-media.s3.eu-central-1.amazonaws.com');
    expect(new URL(await store.signedUrl(KEY, 1000)).origin).toBe(store.origin);
  });

  it('signs no key that is not one (AUTHZ-18)', async () => {
    await expect((await mediaStore()).signedUrl('../secret', 1000)).rejects.toThrow(RangeError);
  });
});

describe('what was put into the s3 media store', () => {
  it('is got again, byte for byte, up to the size that is asked for', async () => {
    const store = await mediaStore();
    await store.put(KEY, Uint8Array.of(1, 2, 3), 'image/png', never());
    expect([...((await store.get?.(KEY, 3, never())) ?? [])]).toEqual([1, 2, 3]);
    expect(await store.get?.(KEY, 2, never())).toBeNull();
  });

  it('is nothing where nothing was put', async () => {
    expect(await (await mediaStore()).get?.('documents/none.png', 10, never())).toBeNull();
  });
});

describe('an upload form of the s3 media store', () => {
  const MEGABYTE = 1_000_000;
  const form = async (expiresInMs = 60_000): Promise<SignedUpload> => {
    const upload = await (
      await mediaStore()
    ).signedUpload?.(KEY, { type: 'image/png', maxBytes: MEGABYTE, expiresInMs });
    if (!upload) throw new Error('no form');
    return upload;
  };
  const post = async ({ url, fields }: SignedUpload, bytes: number) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([new Uint8Array(bytes)]));
    return (await fetch(url, { method: 'POST', body })).status;
  };

  it('puts the object, which a signed URL then serves', async () => {
    expect(await post(await form(), MEGABYTE)).toBe(204);
    const { type, body } = await fetchMedia(await (await mediaStore()).signedUrl(KEY, 60_000));
    expect([type, body.length]).toEqual(['image/png', MEGABYTE]);
  });

  it.each([
    ['too much', MEGABYTE + 1, {}],
    ['nothing', 0, {}],
    ['another type', 10, { 'Content-Type': 'text/html' }],
    ['another key', 10, { key: 'documents/other.png' }],
    ['more rights', 10, { acl: 'public-read' }],
  ])('does not take %s (AUTHZ-17)', async (_title, bytes, changes) => {
    const { url, fields } = await form();
    const altered = Object.fromEntries(Object.entries({ ...fields, ...changes }));
    expect(await post({ url, fields: altered }, bytes)).toBe(403);
    expect(server.objects.size).toBe(0);
  });

  it('takes nothing after its time', async () => {
    const expired = await form(1000);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await post(expired, 10)).toBe(403);
  });
});
