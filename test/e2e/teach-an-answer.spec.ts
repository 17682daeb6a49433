import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { ConsoleIssuer } from '../support/console-issuer.js';
import { consoleEnvironment, Curator } from '../support/curator.js';
import type { Completed, RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';

const LIMITED = '0192aaaa-0000-7000-8000-000000000002';

let issuer: ConsoleIssuer;
let shop: RunningShop;
let kiosk: RunningKiosk;
let curator: Curator;
let admin: Curator;

beforeAll(async () => {
  issuer = await Curator.openIssuer();
  shop = await openDemoShop(consoleEnvironment(issuer));
  kiosk = await shop.enter('harbor en');
  curator = await Curator.signIn(shop, issuer);
  admin = await Curator.signIn(shop, issuer, 'admin');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await issuer.close();
});

/** In a session of its own, so that nothing leans on what was said before. */
async function ask(text: string, locale: 'en' | 'ja' = 'en'): Promise<Completed & { conversationId: string }> {
  await kiosk.endSession();
  const { taskId, conversationId } = await kiosk.submit({ text, locale });
  return { ...(await kiosk.completed(taskId)), conversationId };
}

const said = ({ segments }: Completed) => segments.filter(({ kind }) => kind === 'answer').map(({ text }) => text);

describe('an answer that was missing', () => {
  const question = 'May my parrot wait inside?';
  const answer = 'Birds may wait in the lounge. They need a cage of at most 60 cm.';

  it('is taught from the conversation, spoken as it stands, and never again once it is revoked', async () => {
    const before = await ask(question);
    expect(before.outcome).toBe('abstained');

    const draft = await curator.teach({ conversationId: before.conversationId, answer });
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    expect((await ask(question)).outcome).toBe('abstained');

    const published = await curator.publish(draft);
    const after = await ask('excuse me, may my parrot please wait inside');
    expect(after.outcome).toBe('answered');
    expect(said(after)).toEqual(['Birds may wait in the lounge.', 'They need a cage of at most 60 cm.']);
    expect(after.sources).toEqual([expect.objectContaining({ documentId: draft.id, title: question })]);

    const { decisionKind, ledger, vectorSearchResults } = await curator.get<{
      decisionKind: string;
      ledger: { raw: string; source: { from: string } }[];
      vectorSearchResults: { rank: number; taughtAnswerId: string | null; used: boolean }[];
    }>(
      `query ($id: ID!) { conversation(id: $id) { decisionKind ledger { raw source { from passageId } }
         vectorSearchResults { rank taughtAnswerId used } } }`,
      { id: after.conversationId },
    );
    expect(decisionKind).toBe('taught');
    expect(vectorSearchResults[0]).toEqual({ rank: 1, taughtAnswerId: draft.id, used: true });
    expect(ledger).toEqual([
      expect.objectContaining({ raw: '60 cm', source: expect.objectContaining({ from: 'passage' }) }),
    ]);

    await curator.revoke(published);
    expect((await ask(question)).outcome).toBe('abstained');

    const entries = await admin.get<{ action: string; detail: string }[]>(
      '{ auditEntries(first: 4) { action detail } }',
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'taught_answer.revoked',
      'conversation.read',
      'taught_answer.published',
      'taught_answer.drafted',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/parrot|lounge/);
  });

  it('is kept with the conversation as what should have been said and heard', async () => {
    const { conversationId } = await ask('May my ferret weight inside?');
    await curator.teach({
      conversationId,
      answer: 'Yes.',
      failureReasonShouldBe: 'speech_not_recognized',
      heardTextShouldBe: 'May my ferret wait inside?',
    });
    const kept = await curator.get<object>(
      `query ($id: ID!) { conversation(id: $id) { failureReasonShouldBe systemResponseMessageShouldBe heardTextShouldBe } }`,
      { id: conversationId },
    );
    expect(kept).toEqual({
      failureReasonShouldBe: 'speech_not_recognized',
      systemResponseMessageShouldBe: 'Yes.',
      heardTextShouldBe: 'May my ferret wait inside?',
    });
  });

  it('is spoken in Japanese too', async () => {
    const { conversationId, outcome } = await ask('インコを連れて入ってもいいですか', 'ja');
    expect(outcome).toBe('abstained');
    await curator.publish(await curator.teach({ conversationId, answer: 'はい、鳥かごに入れてお連れください。' }));
    const after = await ask('すみません、インコ連れて入ってもいいでしょうか', 'ja');
    expect(said(after)).toEqual(['はい、鳥かごに入れてお連れください。']);
  });
});

describe('the product master', () => {
  it('is asked before anything taught: a settled price cannot be taught over', async () => {
    const question = 'How much is the 225/60R15?';
    const before = await ask(question);
    const taught = await curator.teach({ question, locale: 'en', answer: 'It costs 1 yen.' });
    await curator.publish(taught);
    const after = await ask(question);
    expect(said(after)).toEqual(said(before));
    expect(after.answer).not.toContain('1 yen.');
  });
});

describe('a draft', () => {
  it('tells the second writer of the first', async () => {
    const { conversationId } = await ask('Do you sell umbrellas?');
    const draft = await curator.teach({ conversationId, answer: 'No.' });
    await expect(curator.teach({ conversationId, answer: 'Yes.' })).rejects.toThrow('conversation_has_draft');
    const changed = { id: draft.id, expectedVersion: draft.version, answer: 'Not yet.' };
    await curator.teach(changed);
    await expect(curator.teach(changed)).rejects.toThrow('taught_answer_changed');
    await expect(curator.publish(draft)).rejects.toThrow('taught_answer_changed');
  });

  it('shows before it is published which questions it would answer differently, and leaves them as they are', async () => {
    const first = await ask('Is there a nursery room?');
    await ask('What time do you open?');
    const draft = await curator.teach({ conversationId: first.conversationId, answer: 'It is beside the lounge.' });
    const preview = await curator.get<{ replayed: number; changed: Record<string, unknown>[] }>(
      `query ($id: ID!) { previewTaughtAnswer(id: $id) { replayed changed { conversationId isPinned
         before { decisionKind failureReason } after { decisionKind passages { text } } } } }`,
      { id: draft.id },
    );
    expect(preview.replayed).toBeGreaterThan(5);
    expect(preview.changed).toEqual([
      {
        conversationId: first.conversationId,
        isPinned: false,
        before: expect.objectContaining({ decisionKind: 'abstain' }),
        after: { decisionKind: 'taught', passages: [{ text: 'It is beside the lounge.' }] },
      },
    ]);
    expect(await admin.get('{ auditEntries(first: 1) { action subject } }')).toEqual([
      { action: 'conversation.read', subject: `conversation:${first.conversationId}` },
    ]);
    expect((await ask('Is there a nursery room?')).outcome).toBe('abstained');
  });

  it('stops at a pinned conversation that it would change, until an admin overrides', async () => {
    const { conversationId } = await ask('Is there a cinema upstairs?');
    await curator.get('mutation ($id: ID!) { pinConversation(id: $id) { pinnedAt } }', { id: conversationId });
    const draft = await curator.teach({ conversationId, answer: 'Yes, there is.' });
    const refused = await curator.ask(
      `mutation { publishTaughtAnswer(id: "${draft.id}", expectedVersion: ${draft.version}) { id } }`,
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'pinned_conversations_would_change',
      faults: [conversationId],
    });
    await expect(curator.publish(draft, true)).rejects.toThrow('FORBIDDEN');
    await admin.publish(draft, true);
    const [entry] = await admin.get<{ detail: string }[]>('{ auditEntries(first: 1) { action detail } }');
    expect(entry?.detail).toContain(conversationId);
  });

  it('is refused where a part of it could not be said', async () => {
    const draft = await curator.teach({ question: 'Is it far?', locale: 'en', answer: 'It is 2 50 away.' });
    await expect(curator.publish(draft)).rejects.toThrow('taught_answer_unsayable');
  });
});

describe('somebody who is limited to another store', () => {
  it('finds neither the conversation nor what is taught of it, and teaches nothing for all stores', async () => {
    const { conversationId } = await ask('Do you sell kites?');
    const [{ id: hillside } = { id: '' }] = await shop.rows<{ id: string }>(
      `SELECT id FROM stores WHERE code = 'hillside'`,
    );
    await shop.rows(
      `INSERT INTO users (id, subject, email, store_ids) VALUES (gen_random_uuid(), $1, 'b@demo.tenin', ARRAY[$2::uuid])`,
      [LIMITED, hillside],
    );
    const other = await Curator.signIn(shop, issuer, 'curator', LIMITED);
    const draft = await curator.teach({ conversationId, answer: 'No.', storeCode: 'harbor' });
    await expect(other.teach({ conversationId, answer: 'No.', storeCode: 'hillside' })).rejects.toThrow(
      'conversation_not_found',
    );
    await expect(other.publish(draft)).rejects.toThrow('taught_answer_not_found');
    await expect(other.get(`{ taughtAnswer(id: "${draft.id}") { id } }`)).rejects.toThrow('taught_answer_not_found');
    await expect(
      other.get(`mutation { markPassage(conversationId: "${conversationId}", rank: 1) { rank } }`),
    ).rejects.toThrow('conversation_not_found');
    await expect(other.teach({ question: 'Kites?', locale: 'en', answer: 'No.' })).rejects.toThrow('FORBIDDEN');
    const own = await other.teach({
      question: 'Do you sell kites?',
      locale: 'en',
      answer: 'No.',
      storeCode: 'hillside',
    });
    await other.publish(own);
    expect((await ask('Do you sell kites?')).outcome).toBe('abstained');
  });
});

it('judges a passage and marks a conversation as reviewed, each with its record', async () => {
  const { conversationId: id } = await ask('What time do you open?');
  await curator.get('mutation ($id: ID!) { markPassage(conversationId: $id, rank: 1, relevant: false) { rank } }', {
    id,
  });
  await curator.get(
    `mutation ($id: ID!) { markReviewed(input: { conversationId: $id, failureReasonShouldBe: "weak_passage" }) { reviewedAt } }`,
    { id },
  );
  const marked = await curator.get<{ reviewedAt: string | null; vectorSearchResults: { relevant: boolean | null }[] }>(
    'query ($id: ID!) { conversation(id: $id) { reviewedAt failureReasonShouldBe vectorSearchResults { relevant } } }',
    { id },
  );
  expect(marked).toMatchObject({ reviewedAt: expect.any(String), failureReasonShouldBe: 'weak_passage' });
  expect(marked.vectorSearchResults[0]?.relevant).toBe(false);
  const entries = await admin.get<{ action: string }[]>('{ auditEntries(first: 2) { action } }');
  expect(entries.map(({ action }) => action)).toEqual(['conversation.reviewed', 'passage.marked']);
});
