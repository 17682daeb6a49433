import type { Locale } from '../../src/contracts/index.js';
import { recordAll } from './record-words.js';

/** A question as it is pronounced, and as a recogniser writes it down. */
export interface SpokenLine {
  pronounced: string;
  written: string;
}

export interface Recorded {
  locale: Locale;
  written: string;
  audio: Uint8Array;
}

/** Recordings of visitors, and an ear for a server that plays a recogniser: it knows them by their bytes. */
export class Recordings {
  private readonly known: { sound: string; text: string }[] = [];

  async record<Name extends string>(
    lines: Readonly<Record<Name, SpokenLine>>,
    locale: Locale,
  ): Promise<Record<Name, Recorded>> {
    const named = Object.entries<SpokenLine>(lines);
    const sounds = await recordAll(
      named.map(([, { pronounced }]) => pronounced),
      locale,
    );
    const recorded = named.map(([name, { written }], at) => {
      const audio = sounds[at] ?? new Uint8Array();
      this.known.push({ sound: Buffer.from(audio).toString('latin1'), text: written });
      return [name, { locale, written, audio }];
    });
    return Object.fromEntries(recorded) as Record<Name, Recorded>;
  }

  /** What is heard in a request that holds one of them, as Latin-1; nothing in any other. */
  readonly hear = (request: string): { text: string } => ({
    text: this.known.find(({ sound }) => request.includes(sound))?.text ?? '',
  });
}
