import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';

export interface TaskState {
  taskId: string;
  conversationId: string;
  locale: Locale;
  transcript: string;
  status: 'in_progress' | 'completed';
  /** What `completion.ts` wrote; null while in progress. */
  result: Record<string, unknown> | null;
}

/** Reads a task for its own terminal; to every other it does not exist, and neither does one whose session was ended. */
@Injectable()
export class TaskReader {
  constructor(private readonly database: DataSource) {}

  async require(taskId: string, terminalId: string): Promise<TaskState> {
    const [row]: {
      conversation_id: string;
      locale: Locale;
      utterance: string;
      status: TaskState['status'];
      result: TaskState['result'];
    }[] = await this.database.query(
      `SELECT task.conversation_id, conversation.locale, conversation.utterance, task.status, task.result
         FROM background_task_results task
         JOIN conversations conversation ON conversation.id = task.conversation_id
         JOIN sessions session ON session.id = conversation.session_id
         WHERE task.id = $1 AND task.terminal_id = $2 AND session.ended_because IS DISTINCT FROM 'ended'`,
      [taskId, terminalId],
    );
    if (!row) throw new AppError('not_found', 'task_not_found', 'There is no such task at this terminal.');
    return {
      taskId,
      conversationId: row.conversation_id,
      locale: row.locale,
      transcript: row.utterance,
      status: row.status,
      result: row.result,
    };
  }
}
