import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import type { Segment } from './exchange.js';
import { SEGMENT_COLUMNS, segmentOf, type SegmentRow } from './segment.repository.js';

export interface TaskState {
  taskId: string;
  conversationId: string;
  locale: Locale;
  transcript: string;
  status: 'in_progress' | 'completed';
  /** What `completion.ts` wrote; null while in progress. */
  result: Record<string, unknown> | null;
}

interface TaskRow {
  conversation_id: string;
  locale: Locale;
  utterance: string;
  status: TaskState['status'];
  result: TaskState['result'];
}

const TASK_COLUMNS = 'task.conversation_id, conversation.locale, conversation.utterance, task.status, task.result';
const TASKS = `background_task_results task
  JOIN conversations conversation ON conversation.id = task.conversation_id
  JOIN sessions session ON session.id = conversation.session_id`;
const OWN = `task.id = $1 AND task.terminal_id = $2 AND session.ended_because IS DISTINCT FROM 'ended'`;

/** Reads a task for its own terminal; to every other it does not exist, and neither does one whose session was ended. */
@Injectable()
export class TaskReader {
  constructor(private readonly database: DataSource) {}

  async require(taskId: string, terminalId: string): Promise<TaskState> {
    const [row]: TaskRow[] = await this.database.query(`SELECT ${TASK_COLUMNS} FROM ${TASKS} WHERE ${OWN}`, [
      taskId,
      terminalId,
    ]);
    return stateOf(taskId, row);
  }

  /** The task and its segments past `after`, as of one moment: a completed one has all of them. */
  async requireWithSegments(
    taskId: string,
    terminalId: string,
    after = -1,
  ): Promise<{ task: TaskState; segments: Segment[] }> {
    const rows: (TaskRow & (SegmentRow | { index: null }))[] = await this.database.query(
      `SELECT ${TASK_COLUMNS}, ${SEGMENT_COLUMNS}
       FROM ${TASKS} LEFT JOIN segments segment ON segment.task_id = task.id AND segment.index > $3
       WHERE ${OWN} ORDER BY segment.index`,
      [taskId, terminalId, after],
    );
    return {
      task: stateOf(taskId, rows[0]),
      segments: rows.flatMap((row) => (row.index === null ? [] : [segmentOf(row)])),
    };
  }
}

function stateOf(taskId: string, row: TaskRow | undefined): TaskState {
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
