import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { aConversation } from '../../../../test/support/a-conversation.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { newId } from '../../../platform/ids/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;
const passageId = newId();

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
});

beforeEach(async () => {
  await running.database.dataSource.query('DELETE FROM conversations');
  await running.database.dataSource.query('DELETE FROM users');
});

afterAll(() => running.close());

const ATTEMPTS = [
  { purpose: 'moderation', provider: 'far', model: 'judge', outcome: 'failed', fault: 'timeout', ms: 1500 },
  { purpose: 'moderation', provider: 'rules', model: null, outcome: 'answered', fault: null, ms: 1 },
];

async function completeContext(id: string): Promise<void> {
  await running.database.dataSource.query(
    `UPDATE conversations SET completed_at = received_at + interval '2 seconds', process_time_ms = 2000, heard_after_ms = 900, stages = $2, verdict = $3, decision = $4,
       product_number = 'TN-1', intent = 'hours', sentiment = 'neutral', ledger = $5, models = $6, providers = $7, helpful = true, failure_reason_should_be = 'no_passage',
       system_response_message_should_be = '十時半からです。' WHERE id = $1`,
    [
      id,
      JSON.stringify([{ step: 'moderate', startMs: 0.5, durationMs: 12, outcome: 'done' }]),
      JSON.stringify({ verdict: { accepted: true }, moderator: 'rules', tried: ['rules'] }),
      JSON.stringify({ kind: 'knowledge', passages: [], score: 0.8 }),
      JSON.stringify([
        { kind: 'time', canonical: '10:00', raw: '十時', source: { from: 'passage', passageId, start: 0, end: 3 } },
        {
          kind: 'price',
          canonical: 'JPY 8900',
          raw: '8,900円',
          source: { from: 'product', productNumber: 'TN-1', column: 'price' },
        },
      ]),
      JSON.stringify({ recognizer: 'local', moderator: 'rules', languageModel: null }),
      JSON.stringify(ATTEMPTS),
    ],
  );
}

const WHOLE_CONTEXT = `
  id receivedAt completedAt store { code name } terminal { id name } locale input utterance outcome failureReason processTimeMs heardAfterMs
  stages { step startMs durationMs outcome } verdict { accepted reason moderator } decisionKind productNumber intent sentiment isUpset
  ledger { kind canonical raw source { from productNumber column passageId start end } }
  models { purpose provider } providers { purpose provider model outcome fault ms } helpful failureReasonShouldBe systemResponseMessageShouldBe
  chats { speaker text } vectorSearchResults { rank documentId title text similarity lexicalScore used }`;

describe('a conversation', () => {
  it('is read with its whole context', async () => {
    const id = await aConversation(running, 'osaka', '2026-11-01T01:02:03.000Z');
    await completeContext(id);
    const { status, body } = await running.ask(`query ($id: ID!) { conversation(id: $id) { ${WHOLE_CONTEXT} } }`, {
      id,
    });
    expect(status).toBe(200);
    const nowhere = { productNumber: null, column: null, passageId: null, start: null, end: null };
    expect(body).toEqual({
      data: {
        conversation: {
          id,
          receivedAt: '2026-11-01T01:02:03.000Z',
          completedAt: '2026-11-01T01:02:05.000Z',
          store: { code: 'osaka', name: 'osaka store' },
          terminal: { id: running.osaka.terminal, name: 'entrance' },
          locale: 'ja',
          input: 'speech',
          utterance: '営業時間は？',
          outcome: 'answered',
          failureReason: null,
          processTimeMs: 2000,
          heardAfterMs: 900,
          stages: [{ step: 'moderate', startMs: 0.5, durationMs: 12, outcome: 'done' }],
          verdict: { accepted: true, reason: null, moderator: 'rules' },
          decisionKind: 'knowledge',
          productNumber: 'TN-1',
          intent: 'hours',
          sentiment: 'neutral',
          isUpset: false,
          ledger: [
            {
              kind: 'time',
              canonical: '10:00',
              raw: '十時',
              source: { ...nowhere, from: 'passage', passageId, start: 0, end: 3 },
            },
            {
              kind: 'price',
              canonical: 'JPY 8900',
              raw: '8,900円',
              source: { ...nowhere, from: 'product', productNumber: 'TN-1', column: 'price' },
            },
          ],
          models: [
            { purpose: 'moderator', provider: 'rules' },
            { purpose: 'recognizer', provider: 'local' },
          ],
          providers: ATTEMPTS,
          helpful: true,
          failureReasonShouldBe: 'no_passage',
          systemResponseMessageShouldBe: '十時半からです。',
          chats: [
            { speaker: 'visitor', text: '営業時間は？' },
            { speaker: 'system', text: '十時からです。' },
          ],
          vectorSearchResults: [
            {
              rank: 1,
              documentId: null,
              title: '営業時間',
              text: '10時から20時まで',
              similarity: 0.75,
              lexicalScore: 2.5,
              used: true,
            },
            {
              rank: 2,
              documentId: null,
              title: '駐車場',
              text: '8台',
              similarity: null,
              lexicalScore: 1.5,
              used: false,
            },
          ],
        },
      },
    });
  });

  it('tells who spoke in anger twice in a row, and nobody else', async () => {
    const moods = ['negative', 'neutral', 'negative', 'negative', null, 'negative'];
    for (const [at, mood] of moods.entries()) {
      const id = await aConversation(running, 'osaka', `2026-11-01T00:0${at}:00Z`);
      await running.database.dataSource.query('UPDATE conversations SET sentiment = $2 WHERE id = $1', [id, mood]);
    }
    const elsewhere = await aConversation(running, 'kyoto', '2026-11-01T00:07:00Z');
    await running.database.dataSource.query(`UPDATE conversations SET sentiment = 'negative' WHERE id = $1`, [
      elsewhere,
    ]);
    const { body } = await running.ask('{ conversations(first: 10) { edges { node { sentiment isUpset } } } }');
    const { edges } = body.data?.['conversations'] as { edges: { node: { sentiment: string; isUpset: boolean } }[] };
    expect(edges.map(({ node }) => node.isUpset).reverse()).toEqual([false, false, false, true, false, false, false]);
  });

  it('is replayed as the visitor saw it', async () => {
    const id = await aConversation(running, 'osaka', '2026-11-01T00:00:00Z');
    const taskId = newId();
    const product = { productNumber: 'TN-1', name: 'Alder', size: '195/65R15', attributes: {} };
    const result = {
      product,
      candidates: [product],
      media: [{ kind: 'image', url: 'https://expired.example/', caption: 'A tire', type: 'image/png' }],
      sources: [{ documentId: passageId, title: '営業時間', similarity: 0.75 }],
    };
    await running.database.dataSource.query(
      `INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until, result)
       VALUES ($1, $2, $3, 'completed', 'a', now(), $4)`,
      [taskId, id, running.osaka.terminal, JSON.stringify(result)],
    );
    await running.database.dataSource.query(
      `INSERT INTO segments (task_id, index, kind, text, audio, audio_type, duration_ms, attempt, created_at)
       VALUES ($1, 0, 'hold', '少々お待ちください。', 'x', 'audio/wav', 900, 1, '2026-11-01T00:00:03Z'),
              ($1, 1, 'answer', '十時からです。', NULL, NULL, NULL, 1, '2026-11-01T00:00:03.5Z')`,
      [taskId],
    );
    const { body } = await running.ask(
      `query ($id: ID!) { conversation(id: $id) { replay { taskId
         segments { index kind text isSpoken durationMs shownAfterMs } product { productNumber name size }
         candidates { productNumber } media { kind caption type } sources { documentId title similarity } } } }`,
      { id },
    );
    expect(body).toEqual({
      data: {
        conversation: {
          replay: {
            taskId,
            segments: [
              {
                index: 0,
                kind: 'hold',
                text: '少々お待ちください。',
                isSpoken: true,
                durationMs: 900,
                shownAfterMs: 3000,
              },
              {
                index: 1,
                kind: 'answer',
                text: '十時からです。',
                isSpoken: false,
                durationMs: null,
                shownAfterMs: 3500,
              },
            ],
            product: { productNumber: 'TN-1', name: 'Alder', size: '195/65R15' },
            candidates: [{ productNumber: 'TN-1' }],
            media: [{ kind: 'image', caption: 'A tire', type: 'image/png' }],
            sources: [{ documentId: passageId, title: '営業時間', similarity: 0.75 }],
          },
        },
      },
    });
  });

  it('keeps the similarity of the best passage that was found', async () => {
    const id = await aConversation(running, 'osaka', '2026-11-01T00:00:00Z');
    const { body } = await running.ask(`{ conversation(id: "${id}") { topSimilarity replay { taskId } } }`);
    expect(body.data).toEqual({ conversation: { topSimilarity: 0.75, replay: null } });
  });

  it('is readable while it is being answered, and when its steps left nothing', async () => {
    const id = await aConversation(running, 'osaka', '2026-11-01T00:00:00Z', null);
    await running.database.dataSource.query(
      `UPDATE conversations SET verdict = 'null', decision = 'null' WHERE id = $1`,
      [id],
    );
    const { body } = await running.ask(
      `query ($id: ID!) { conversation(id: $id) { outcome verdict { accepted } decisionKind stages { step } } }`,
      { id },
    );
    expect(body.data).toEqual({ conversation: { outcome: null, verdict: null, decisionKind: null, stages: [] } });
  });

  it('that does not exist is said not to', async () => {
    const { body } = await running.ask(`{ conversation(id: "${newId()}") { id } }`);
    expect(body).toMatchObject({
      data: { conversation: null },
      errors: [{ extensions: { code: 'conversation_not_found' } }],
    });
  });

  it('has an id of a known form', async () => {
    const { status, body } = await running.ask('{ conversation(id: "1 OR 1=1") { id } }');
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('invalid_request');
  });
});
