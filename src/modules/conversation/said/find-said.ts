import type { DataSource } from 'typeorm';

import { type Conditions, VARIES } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import type { Reading } from '../../../platform/graphql/index.js';

const MOST_WORDS = 8;
const LONGEST_GRAM = 3;
/** What many said is found among as many of the nearest, before the index could have put all that hold it in order. */
const NEAREST = 1_000;

export interface WantedSaid extends Reading {
  words: readonly string[];
  /** Of rows `conversation`, but for what was said; a function, because each statement numbers its values. */
  conditions: () => Conditions;
  /** How many are read in their order before the index is asked. */
  nearest?: number;
}

/** The words of what is looked for. Throws `search_text_short` for one of a single character. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
  if (words.some((word) => [...word].length < 2))
    throw new AppError('invalid', 'search_text_short', 'A word that is looked for has two characters or more.');
  return words;
}

/** The ids of the first conversations in which every word is part of a chat, `DESC` from the newest on. */
export async function findSaid(database: DataSource, wanted: WantedSaid): Promise<string[]> {
  const { nearest = NEAREST, most } = wanted;
  const { walked, ids } = await amongNearest(database, wanted, nearest);
  return ids.length === most || walked < nearest ? ids : byIndex(database, wanted);
}

/** Of those that are indexed, only the ones that their grams do not rule out are read. */
async function amongNearest(
  database: DataSource,
  { words, conditions, direction, most }: WantedSaid,
  nearest: number,
): Promise<{ walked: number; ids: string[] }> {
  const wanted = conditions();
  const sql = `${VARIES} WITH near AS MATERIALIZED (
      SELECT conversation.id, conversation.received_at FROM conversations conversation WHERE ${wanted.sql}
      ORDER BY conversation.received_at ${direction}, conversation.id ${direction} LIMIT ${wanted.value(nearest)}
    )
    SELECT (SELECT count(*)::int FROM near) AS walked, ARRAY(
      SELECT conversation.id FROM near conversation
      WHERE NOT EXISTS (SELECT FROM said_grams WHERE conversation_id = conversation.id AND NOT (${hasGrams(wanted, words)}) OFFSET 0)
        AND ${saysAll(wanted, words)}
      ORDER BY conversation.received_at ${direction}, conversation.id ${direction} LIMIT ${wanted.value(most)}
    ) AS ids`;
  const [found] = await database.query<{ walked: number; ids: string[] }[]>(sql, wanted.values);
  return found ?? { walked: 0, ids: [] };
}

/**
 * Those that have every gram of the words, and those that the index has not reached: the candidates. They are put in
 * order by the narrow table alone, and looked at one after the other until there are enough.
 */
async function byIndex(database: DataSource, { words, conditions, direction, most }: WantedSaid): Promise<string[]> {
  const wanted = conditions();
  const sql = `${VARIES} SELECT candidate.id FROM (
      SELECT conversation_id AS id, received_at FROM said_grams
      WHERE ${hasGrams(wanted, words)}
      UNION
      SELECT id, received_at FROM conversations
      WHERE received_at >= coalesce((SELECT max(received_at) FROM said_grams), '-infinity')
      ORDER BY received_at ${direction}, id ${direction}
    ) AS candidate CROSS JOIN LATERAL (
      SELECT FROM conversations conversation
      WHERE conversation.id = candidate.id AND ${wanted.sql} AND ${saysAll(wanted, words)} LIMIT 1
    ) AS met
    ORDER BY candidate.received_at ${direction}, candidate.id ${direction} LIMIT ${wanted.value(most)}`;
  const found = await database.query<{ id: string }[]>(sql, wanted.values);
  return found.map(({ id }) => id);
}

const hasGrams = (wanted: Conditions, words: readonly string[]): string =>
  words
    .map((word) => `grams @> grams_of(${wanted.value(word)}, ${Math.min(LONGEST_GRAM, [...word].length)})`)
    .join(' AND ');

/** `OFFSET 0` keeps it a question about one conversation: the planner would rather read all chats than a thousand twice. */
const saysAll = (wanted: Conditions, words: readonly string[]): string =>
  words
    .map(
      (word) => `EXISTS (SELECT FROM chats chat WHERE chat.conversation_id = conversation.id
        AND position(lower(normalize(${wanted.value(word)}::text, NFKC)) in lower(normalize(chat.text, NFKC))) > 0 OFFSET 0)`,
    )
    .join(' AND ');
