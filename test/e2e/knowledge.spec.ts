import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

import { aPdf, shown } from '../support/a-pdf.js';
import { type ConsoleIssuer, openConsoleIssuer } from '../support/console-issuer.js';
import { type RunningTenin, startTenin } from '../support/running-tenin.js';

interface Document {
  stage: string;
  revision: number;
  liveVersion: number | null;
  passages: { text: string; page: number | null }[];
  versions: { number: number; stage: string; fault: { code: string } | null }[];
  attachments: { caption: string; url: string }[];
}

interface Upload {
  documents: { name: string; documentId: string; code?: string }[];
}

const FIELDS =
  '{ id stage revision liveVersion passages { text page } versions { number stage fault { code } } attachments { caption url } }';

let issuer: ConsoleIssuer;
let system: RunningTenin;
let settings: Record<string, string>;

jest.setTimeout(120_000);

beforeAll(async () => {
  issuer = await openConsoleIssuer();
  settings = { COGNITO_ISSUER: issuer.settings.issuer, COGNITO_CLIENT_ID: issuer.settings.clientId };
  system = await startTenin(settings);
});

afterAll(async () => {
  await system.remove();
  await issuer.close();
});

async function post(
  path: string,
  body: string | FormData,
  role = 'curator',
): Promise<{ status: number; body: unknown }> {
  const authorization = `Bearer ${await issuer.sign({ 'cognito:groups': [role] })}`;
  const json = typeof body === 'string' && { 'content-type': 'application/json' };
  const response = await fetch(`${system.origin}${path}`, {
    method: 'POST',
    headers: { authorization, ...json },
    body,
  });
  return { status: response.status, body: await response.json() };
}

async function ask(query: string): Promise<Document> {
  const { body } = await post('/graphql', JSON.stringify({ query }));
  const { data, errors } = body as { data?: Record<string, Document>; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0]!;
}

function form(files: Record<string, Uint8Array | string>, fields: Record<string, string> = {}): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  for (const [name, content] of Object.entries(files))
    made.append('file', new Blob([Uint8Array.from(Buffer.from(content))]), name);
  return made;
}

async function settled(id: string): Promise<Document> {
  for (;;) {
    const document = await ask(`{ document(id: "${id}") ${FIELDS} }`);
    if (document.stage === 'live' || document.stage === 'refused') return document;
    await pause(200);
  }
}

const RIM = 'A bent rim is straightened in two days.';

it('takes documents from an upload to what answers, tells of each that is refused, and takes edits back', async () => {
  const files = {
    'rims.pdf': aPdf(shown(RIM, 60, 700)),
    'broken.pdf': '%PDF-1.4 of nothing',
    'slides.pptx': 'slides',
  };
  const { status, body } = await post('/api/console/documents', form(files, { locale: 'en' }));
  const [rims, broken, slides] = (body as Upload).documents;
  expect([status, slides?.code]).toEqual([202, 'document_unsupported']);
  expect((await settled(broken!.documentId)).versions[0]?.fault?.code).toBe('document_broken');
  const id = rims!.documentId;
  const live = await settled(id);
  expect(live).toMatchObject({ stage: 'live', liveVersion: 1, passages: [{ text: RIM, page: 1 }] });

  const picture = await post('/api/console/media', form({ 'rim.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
  const { key } = picture.body as { key: string };
  const edited = await ask(
    `mutation { updateDocument(id: "${id}", revision: ${live.revision}, input: { body: "In three days.", attachments: [{ key: "${key}", caption: "A rim" }] }) ${FIELDS} }`,
  );
  expect(edited).toMatchObject({
    liveVersion: 2,
    passages: [{ text: 'In three days.' }],
    attachments: [{ caption: 'A rim' }],
  });
  expect((await fetch(new URL(edited.attachments[0]!.url, system.origin))).status).toBe(200);

  await expect(ask(`mutation { deleteDocument(id: "${id}", revision: ${live.revision}) ${FIELDS} }`)).rejects.toThrow(
    'document_changed_meanwhile',
  );
  const undone = await ask(`mutation { undoDocument(id: "${id}", revision: ${edited.revision}) ${FIELDS} }`);
  expect(undone).toMatchObject({ liveVersion: 1, passages: [{ text: RIM }], attachments: [] });
  const deleted = await ask(`mutation { deleteDocument(id: "${id}", revision: ${undone.revision}) ${FIELDS} }`);
  expect(deleted).toMatchObject({ liveVersion: null, passages: [] });
});

it('puts another file in the place of a document, keeps both, and says that no bucket takes uploads here', async () => {
  const { body } = await post('/api/console/documents', form({ 'rims.md': RIM }));
  const id = (body as Upload).documents[0]!.documentId;
  const { revision } = await settled(id);
  const replace = (given: number) =>
    post(`/api/console/documents/${id}/file`, form({ 'rims.csv': 'Rim,Days\n16,3\n' }, { revision: String(given) }));
  expect((await replace(revision)).status).toBe(202);
  let document = await settled(id);
  while (document.liveVersion !== 2) document = await settled(id);
  expect(document.passages).toMatchObject([{ text: '| Rim | Days |\n| --- | --- |\n| 16 | 3 |' }]);
  expect(await replace(revision)).toMatchObject({ status: 409, body: { code: 'document_changed_meanwhile' } });
  const originals = (await ask(`{ document(id: "${id}") { versions { originalUrl } } }`)).versions as unknown as {
    originalUrl: string;
  }[];
  const texts = originals.map(async ({ originalUrl }) => (await fetch(new URL(originalUrl, system.origin))).text());
  expect(await Promise.all(texts)).toEqual(['Rim,Days\n16,3\n', RIM]);
  const wanted = JSON.stringify({ purpose: 'document', name: 'a.md', bytes: 1 });
  expect(await post('/api/console/uploads', wanted)).toMatchObject({ status: 422, body: { code: 'no_bucket' } });
});

it('goes on after it was killed with what was uploaded before', async () => {
  const { body } = await post('/api/console/documents', form({ 'rims.md': RIM }));
  await system.kill();
  system = await startTenin(settings, system.dataDir);
  expect(await settled((body as Upload).documents[0]!.documentId)).toMatchObject({
    stage: 'live',
    passages: [{ text: RIM }],
  });
});

it.each(['documents', 'media'])('takes no %s from an operator', async (what) => {
  expect((await post(`/api/console/${what}`, form({ 'a.md': 'A' }), 'operator')).status).toBe(403);
});
