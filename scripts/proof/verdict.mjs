import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from '../prepare.mjs';

const LIMIT_MS = 30_000;
/** As the exchange runner has it. */
const MOST_ATTEMPTS = 4;
/** What an exchange that was interrupted may end with; nobody cancels here. */
const INTERRUPTED = new Set(['search_failed', 'generation_failed', 'timeout', 'cancelled']);

const CONVERSATIONS = `
  SELECT conversation.id, task.id AS task_id, task.status, task.attempt, task.completed_at, task.result->>'answer' AS answer,
    conversation.utterance, conversation.locale, conversation.failure_reason,
    (SELECT json_agg(json_build_object('position', position, 'speaker', speaker, 'text', text) ORDER BY position)
       FROM chats WHERE conversation_id = conversation.id) AS chats,
    (SELECT json_agg(json_build_object('index', index, 'kind', kind, 'text', text) ORDER BY index)
       FROM segments WHERE task_id = task.id) AS segments
  FROM conversations conversation LEFT JOIN background_task_results task ON task.conversation_id = conversation.id`;
const KEYS = 'SELECT key, response FROM idempotency_keys';
const ENDS = 'SELECT completed_at FROM background_task_results WHERE completed_at IS NOT NULL ORDER BY completed_at';

/**
 * Holds what the kiosks were promised against what is stored. Lost: acknowledged, and not completed in time. Doubled:
 * done or said twice. Wrong: everything else that must not be.
 * @param {import('./settings.mjs').Evidence} evidence
 */
export async function verdictOf({ name, database, load, kills, imports, takenOverByWorker, lastStartAt }) {
  const rows = await database.query(CONVERSATIONS);
  const faults = [
    ...promisesBroken(load.exchanges, rows, await database.query(KEYS), lastStartAt),
    ...rows.flatMap((row) =>
      faultsWithin(row).map((fault) => ({ ...fault, what: `conversation ${row.id}: ${fault.what}` })),
    ),
    ...(await auditFaults(database)),
    ...(imports?.halves ?? []).map((what) => ({ kind: 'wrong', what })),
  ];
  return {
    name,
    exchanges: load.exchanges.length,
    kills,
    faults,
    imports: imports?.tried ?? 0,
    takenOver: rows.filter(({ attempt }) => attempt > 1).length,
    takenOverByWorker,
    apologies: rows
      .filter(({ failure_reason }) => INTERRUPTED.has(failure_reason))
      .map(({ failure_reason, attempt }) => (attempt > MOST_ATTEMPTS ? 'given up after 4 deaths' : failure_reason)),
    troubles: load.troubles,
    recoveryMs: await recoveryTimes(database, kills),
  };
}

function promisesBroken(exchanges, rows, keys, lastStartAt) {
  const stored = new Map(rows.map((row) => [row.id, row]));
  const remembered = new Map(keys.map(({ key, response }) => [key, response]));
  const faults = [];
  const fault = (kind, what) => faults.push({ kind, what });
  for (const { key, content, submitted, twin, acknowledgedAt, completed } of exchanges) {
    if (!submitted) {
      fault('lost', `key ${key}: never acknowledged, however often it was sent`);
      continue;
    }
    const { taskId } = submitted;
    const row = stored.get(submitted.conversationId);
    if (row?.task_id !== taskId) fault('lost', `task ${taskId}: acknowledged, not stored`);
    else if (row.status !== 'completed') fault('lost', `task ${taskId}: not completed`);
    else if (row.completed_at - Math.max(acknowledgedAt, lastStartAt) > LIMIT_MS)
      fault('lost', `task ${taskId}: completed too late`);
    else if (completed?.answer !== row.answer) fault('wrong', `task ${taskId}: the kiosk was told another answer`);
    else if (content.text !== undefined && row.utterance !== content.text.trim())
      fault('wrong', `task ${taskId}: another utterance`);
    if (twin && twin.taskId !== taskId) fault('doubled', `key ${key}: two tasks`);
    if (remembered.get(key)?.taskId !== taskId) fault('wrong', `key ${key}: stands for another task`);
  }
  const told = new Set(exchanges.map(({ submitted }) => submitted?.conversationId));
  for (const { id } of rows) if (!told.has(id)) fault('doubled', `conversation ${id}: no kiosk was told of it`);
  return faults;
}

function faultsWithin({ task_id, status, answer, utterance, locale, chats, segments }) {
  const faults = [];
  const fault = (kind, what) => faults.push({ kind, what });
  const asked = (chats ?? []).filter(({ speaker }) => speaker === 'visitor');
  const answered = textsOf((chats ?? []).filter(({ speaker }) => speaker === 'system'));
  const said = textsOf((segments ?? []).filter(({ kind }) => kind === 'answer'));
  if (task_id === null) fault('wrong', 'has no task');
  else if (status !== 'completed') fault('wrong', 'is left in progress');
  else if (answered.join(locale === 'ja' ? '' : ' ') !== answer) fault('wrong', 'its answer is not its chats');
  if (asked.length !== 1) fault('doubled', `has ${asked.length} utterances`);
  else if (asked[0].text !== utterance) fault('wrong', 'its first chat is not its utterance');
  if (new Set(said).size < said.length || new Set(answered).size < answered.length)
    fault('doubled', 'says a sentence twice');
  if (status === 'completed' && JSON.stringify(said) !== JSON.stringify(answered))
    fault('wrong', 'its segments are not its chats');
  if ((segments ?? []).some(({ index }, at) => index !== at)) fault('wrong', 'its segments have a gap');
  return faults;
}

function textsOf(items) {
  return items.map(({ text }) => text);
}

async function auditFaults(database) {
  const { verifyAudit } = await import(pathToFileURL(join(root, 'dist/platform/audit/verify-audit.js')).href);
  const verdict = await verifyAudit(database);
  return verdict.ok ? [] : [{ kind: 'wrong', what: `the audit chain breaks at entry ${verdict.sequence}` }];
}

/** From each kill to the next answer that was completed; a kill that the next one followed before that has none. */
async function recoveryTimes(database, kills) {
  const ends = (await database.query(ENDS)).map(({ completed_at }) => completed_at.getTime());
  const times = kills
    .filter(({ who }) => who !== 'import')
    .map(({ at }) => at)
    .sort((left, right) => left - right);
  return times.flatMap((at, nth) => {
    const end = ends.find((moment) => moment > at);
    return end === undefined || end > times[nth + 1] ? [] : [end - at];
  });
}
