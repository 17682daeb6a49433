import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale, SpeechAudio } from '../../contracts/index.js';

interface PhraseRow {
  audio: Buffer;
  audio_type: SpeechAudio['type'];
  duration_ms: number;
}

/** Kept audio of reviewed sentences. A sentence is known by its text: edited, it is another sentence. */
@Injectable()
export class SpokenPhraseRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(synthesizer: string, locale: Locale, text: string): Promise<SpeechAudio | undefined> {
    const [row]: PhraseRow[] = await this.dataSource.query(
      `SELECT audio, audio_type, duration_ms FROM spoken_phrases WHERE synthesizer = $1 AND locale = $2 AND text = $3`,
      [synthesizer, locale, text],
    );
    return row && { audio: row.audio, type: row.audio_type, durationMs: row.duration_ms };
  }

  /** Two processes may make the same sentence at once; either sound is as good. */
  async keep(synthesizer: string, locale: Locale, text: string, speech: SpeechAudio): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO spoken_phrases (synthesizer, locale, text, audio, audio_type, duration_ms)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [synthesizer, locale, text, Buffer.from(speech.audio), speech.type, speech.durationMs],
    );
  }
}
