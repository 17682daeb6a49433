import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale, ModelMessage } from '../../../contracts/index.js';
import { maskPersonalData } from '../../moderation/index.js';
import type { Recollection } from '../answer/answer-values.js';
import { askedIn } from '../dialogue/asked.js';
import { type Focus, NO_FOCUS } from '../dialogue/focus.js';
import type { Exchange } from '../exchange/exchange.js';

const MOST_CONVERSATIONS = 4;

interface ChatRow {
  speaker: 'visitor' | 'system' | 'staff';
  text: string;
}

/** What is recalled where nothing was said before, or nothing of it can be had. */
export function nothingBefore({ utterance, locale }: Pick<Exchange, 'utterance' | 'locale'>): Recollection {
  return { history: [], focus: NO_FOCUS, asked: askedIn(utterance, locale, NO_FOCUS) };
}

/** What one session said. Every read is bound to the session's id: nothing of one visitor reaches the next. */
@Injectable()
export class SessionMemory {
  constructor(private readonly database: DataSource) {}

  /** As a model may see it: personal data is masked. */
  async recall({
    sessionId,
    conversationId,
    utterance,
    locale,
  }: Pick<Exchange, 'sessionId' | 'conversationId' | 'utterance' | 'locale'>): Promise<Recollection> {
    const rows: { focus: Focus | null; chats: ChatRow[] }[] = await this.database.query(
      `SELECT conversation.focus, jsonb_agg(jsonb_build_object('speaker', chat.speaker, 'text', chat.text) ORDER BY chat.position) AS chats
       FROM conversations conversation JOIN chats chat ON chat.conversation_id = conversation.id
       WHERE conversation.session_id = $1 AND conversation.completed_at IS NOT NULL
         AND conversation.received_at < (SELECT received_at FROM conversations WHERE id = $2)
         AND conversation.outcome NOT IN ('rejected', 'failed')
       GROUP BY conversation.id ORDER BY conversation.received_at DESC LIMIT $3`,
      [sessionId, conversationId, MOST_CONVERSATIONS],
    );
    const focus = { ...NO_FOCUS, ...rows[0]?.focus };
    const history = rows.toReversed().flatMap((row) => messagesOf(row.chats, locale));
    return { history, focus, asked: askedIn(utterance, locale, focus) };
  }
}

/** A model wants turns: what the system said in several sentences is one message. */
function messagesOf(chats: readonly ChatRow[], locale: Locale): ModelMessage[] {
  const visitor = chats
    .filter((chat) => chat.speaker === 'visitor')
    .map((chat) => chat.text)
    .join(' ');
  const system = chats
    .filter((chat) => chat.speaker !== 'visitor')
    .map((chat) => chat.text)
    .join(' ');
  return visitor && system
    ? [
        { role: 'user', text: maskPersonalData(visitor, locale).masked },
        { role: 'assistant', text: system },
      ]
    : [];
}
