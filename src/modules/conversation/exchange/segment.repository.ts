import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Exchange, Segment } from './exchange.js';
import { ExchangeLost } from './exchange-lost.js';

export interface SegmentRow {
  index: number;
  kind: Segment['kind'];
  text: string;
  audio: Buffer | null;
  audio_type: string | null;
  duration_ms: number | null;
}

export const SEGMENT_COLUMNS =
  'segment.index, segment.kind, segment.text, segment.audio, segment.audio_type, segment.duration_ms';

export function segmentOf({ index, kind, text, audio, audio_type, duration_ms }: SegmentRow): Segment {
  return { index, kind, text, audio, audioType: audio_type, durationMs: duration_ms };
}

/** The pieces of an answer as they are released: stored before anybody hears of them. */
@Injectable()
export class SegmentRepository {
  constructor(private readonly database: DataSource) {}

  /** The lock on the task lets no segment in beside a completion or a takeover: either they see it, or it is refused. */
  async release({ taskId, attempt }: Exchange, segment: Segment): Promise<void> {
    const written: unknown[] = await this.database.query(
      `INSERT INTO segments (task_id, index, kind, text, audio, audio_type, duration_ms, attempt)
       SELECT id, $3, $4, $5, $6, $7, $8, attempt FROM background_task_results
       WHERE id = $1 AND attempt = $2 AND status = 'in_progress' AND cancelled_at IS NULL FOR SHARE
       RETURNING index`,
      [
        taskId,
        attempt,
        segment.index,
        segment.kind,
        segment.text,
        segment.audio && Buffer.from(segment.audio.buffer, segment.audio.byteOffset, segment.audio.byteLength),
        segment.audioType,
        segment.durationMs && Math.round(segment.durationMs),
      ],
    );
    if (written.length === 0) throw new ExchangeLost();
  }

  async of(taskId: string): Promise<Segment[]> {
    const rows: SegmentRow[] = await this.database.query(
      `SELECT ${SEGMENT_COLUMNS} FROM segments segment WHERE task_id = $1 ORDER BY index`,
      [taskId],
    );
    return rows.map(segmentOf);
  }
}
