import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';

import { LocalMediaController, LocalMediaStore } from './index.js';

const MINUTE = 60_000;
const never = new AbortController().signal;

describe('LocalMediaStore', () => {
  let folder: string;
  let store: LocalMediaStore;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenin-media-'));
    store = new LocalMediaStore(folder, 'a key of this test');
    const testing = await Test.createTestingModule({
      controllers: [LocalMediaController],
      providers: [{ provide: LocalMediaStore, useValue: store }],
    }).compile();
    app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  beforeEach(() => store.put('documents/rack.svg', Buffer.from('<svg/>'), 'image/svg+xml', never));

  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  const get = (url: string) => app.inject({ method: 'GET', url });

  it('serves what it signed, and lets a picture run nothing', async () => {
    const response = await get(await store.signedUrl('documents/rack.svg', MINUTE));
    expect([response.statusCode, response.body]).toEqual([200, '<svg/>']);
    expect(response.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
  });

  it('serves the newer of two', async () => {
    await store.put('documents/rack.svg', Buffer.from('<svg id="b"/>'), 'image/svg+xml', never);
    expect((await get(await store.signedUrl('documents/rack.svg', MINUTE))).body).toBe('<svg id="b"/>');
  });

  it('serves nothing after its time', async () => {
    expect((await get(await store.signedUrl('documents/rack.svg', -1))).statusCode).toBe(404);
  });

  it.each([
    ['another signature', (url: string) => url.replace(/signature=./, 'signature=_')],
    ['a signature of other length', (url: string) => `${url}A`],
    ['no signature', (url: string) => url.split('&')[0] ?? ''],
    ['two signatures', (url: string) => `${url}&signature=x`],
    ['a later time', (url: string) => url.replace(/expires=\d/, 'expires=9')],
    ['a time that is none', (url: string) => url.replace(/expires=\d+/, 'expires=Infinity')],
    ['another key', (url: string) => url.replace('rack', 'rock')],
  ])('serves nothing for %s', async (_, change) => {
    const url = change(await store.signedUrl('documents/rack.svg', MINUTE));
    expect((await get(url)).statusCode).toBe(404);
  });

  it.each([
    '../secret',
    'a/../../secret',
    '..%2fsecret',
    '/etc/passwd',
    'a//b',
    '.hidden',
    'a\\b',
    'a\0b',
    '',
    'x.type',
  ])('has no file of the key %p, signed or not', async (key) => {
    await writeFile(join(folder, 'secret'), 'secret');
    await expect(store.put(key, Buffer.from(''), 'image/png', never)).rejects.toThrow(RangeError);
    const url = new URL(await store.signedUrl(key, MINUTE), 'http://host.example');
    const { expires, signature } = Object.fromEntries(url.searchParams);
    expect(await store.read(key, expires ?? '', signature ?? '')).toBeNull();
  });
});
