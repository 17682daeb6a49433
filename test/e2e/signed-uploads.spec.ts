import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { S3Server } from '../servers/s3-server.js';
import { ACCOUNT } from '../servers/sigv4.js';
import { type ConsoleIssuer, openConsoleIssuer } from '../support/console-issuer.js';
import { consoleEnvironment } from '../support/curator.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';

jest.setTimeout(120_000);

const SOMEBODY_ELSE = '0192aaaa-0000-7000-8000-000000000077';
const RIM = 'A bent rim is straightened in two days.';
const FIELDS = '{ stage revision passages { text } versions { number fileName originalUrl } }';

interface Slot {
  upload: string;
  url: string;
  fields: Record<string, string>;
}

interface Document {
  stage: string;
  revision: number;
  passages: { text: string }[];
  versions: { number: number; fileName: string; originalUrl: string }[];
}

let issuer: ConsoleIssuer;
let bucket: S3Server;
let system: RunningShop;

beforeAll(async () => {
  issuer = await openConsoleIssuer();
  bucket = await S3Server.start();
  system = await openDemoShop({
    ...consoleEnvironment(issuer),
    ...ACCOUNT,
    MEDIA_BUCKET: 'shop-media',
    AWS_ENDPOINT_URL_S3: bucket.origin,
  });
});
afterAll(async () => {
  await system?.remove();
  await bucket.stop();
  await issuer.close();
});
beforeEach(() => bucket.reset());

async function post(
  path: string,
  body: object,
  sub?: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const token = await issuer.sign({ 'cognito:groups': ['curator'], ...(sub && { sub }) });
  const response = await fetch(`${system.origin}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function begin(name: string, bytes: number, purpose = 'document'): Promise<Slot> {
  const { status, body } = await post('/api/console/uploads', { purpose, name, bytes });
  expect(status).toBe(201);
  return body as unknown as Slot;
}

/** As a browser does it. */
async function put({ url, fields }: Slot, content: string): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]));
  return (await fetch(url, { method: 'POST', body: form })).status;
}

async function settled(id: unknown, least = 1): Promise<Document> {
  for (;;) {
    const { body } = await post('/graphql', { query: `{ document(id: "${String(id)}") ${FIELDS} }` });
    const { document } = body['data'] as { document: Document };
    if (document.stage === 'live' && document.versions[0]!.number >= least) return document;
    await pause(200);
  }
}

async function uploaded(name: string, content: string): Promise<Slot> {
  const slot = await begin(name, content.length);
  expect(await put(slot, content)).toBe(204);
  return slot;
}

describe('a document that goes into the bucket by itself', () => {
  it('goes through the same stages once its upload is completed, and its file can be had again', async () => {
    const { upload } = await uploaded('rims.md', RIM);
    const { status, body } = await post('/api/console/uploads/document', { upload, name: 'rims.md', locale: 'en' });
    expect(status).toBe(202);
    const document = await settled(body['documentId']);
    expect(document.passages).toEqual([{ text: RIM }]);
    const [version] = document.versions;
    expect(version?.fileName).toBe('rims.md');
    const original = await fetch(version!.originalUrl);
    expect([original.status, await original.text()]).toEqual([200, RIM]);
    expect(original.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('is one document, however often its upload is completed', async () => {
    const { upload } = await uploaded('rims.md', RIM);
    const done = await post('/api/console/uploads/document', { upload, name: 'rims.md' });
    expect(done.status).toBe(202);
    const again = await post('/api/console/uploads/document', { upload, name: 'rims.md' });
    expect([again.status, again.body['code']]).toEqual([409, 'document_uploaded']);
  });

  it('takes the place of the file of another', async () => {
    const first = await uploaded('rims.md', RIM);
    const { body } = await post('/api/console/uploads/document', { upload: first.upload, name: 'rims.md' });
    const { revision } = await settled(body['documentId']);
    const { upload } = await uploaded('rims-2.md', 'In three days.');
    const change = { upload, name: 'rims-2.md', documentId: body['documentId'], revision };
    expect((await post('/api/console/uploads/document', change)).status).toBe(202);
    const replaced = await settled(body['documentId'], 2);
    expect(replaced.passages).toEqual([{ text: 'In three days.' }]);
    expect(await (await fetch(replaced.versions[1]!.originalUrl)).text()).toBe(RIM);
    const late = await post('/api/console/uploads/document', change);
    expect([late.status, late.body['code']]).toEqual([409, 'document_changed_meanwhile']);
  });

  it('is refused by the bucket when it is larger than was said, and by us when its content is another', async () => {
    const slot = await begin('rims.md', 10);
    expect(await put(slot, RIM)).toBe(403);
    const { upload } = await uploaded('rims.pdf', RIM);
    const { status, body } = await post('/api/console/uploads/document', { upload, name: 'rims.pdf' });
    expect([status, body['code']]).toEqual([400, 'document_wrong_type']);
  });

  it("is nobody else's to complete, nor is anything else in the bucket (AUTHZ-18)", async () => {
    const { upload } = await uploaded('rims.md', RIM);
    const [original] = [...bucket.objects.keys()];
    for (const [what, sub] of [
      [upload, SOMEBODY_ELSE],
      [original, undefined],
      ['../secret', undefined],
      [upload.replace(/.$/, 'x'), undefined],
    ] as const) {
      const { status, body } = await post('/api/console/uploads/document', { upload: what, name: 'rims.md' }, sub);
      expect([status, body['code']]).toEqual([404, 'upload_missing']);
    }
  });

  it.each([
    ['slides.pptx', 10, 415, 'document_unsupported'],
    ['rims.pdf', 26 * 1024 * 1024, 413, 'document_too_large'],
  ])('is not begun where it could not be taken: %s of %d bytes', async (name, bytes, status, code) => {
    const answer = await post('/api/console/uploads', { purpose: 'document', name, bytes });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });
});

it('takes a picture that documents may show', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const slot = await begin('rim.svg', picture.length, 'media');
  expect(await put(slot, picture)).toBe(204);
  const { status, body } = await post('/api/console/uploads/media', { upload: slot.upload, name: 'rim.svg' });
  expect([status, body['type']]).toEqual([201, 'image/svg+xml']);
  expect(await (await fetch(String(body['url']))).text()).toBe(picture);
});
