import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { documentFault } from '../documents/document-faults.js';
import type { FileReading as Reading } from './block.js';
import type { FileQuestion } from './read-file.js';
import { type ReadingLimits, ReadingProcess } from './reading-process.js';

const LIMITS: ReadingLimits = { deadlineMs: 60_000, memoryMb: 768 };
/** Then a new one: what a library keeps of each file does not add up. */
const FILES_PER_PROCESS = 50;

/** Reads files of the formats that others define, one after the other, in a process that is made for the first. */
@Injectable()
export class FileReading implements OnApplicationShutdown {
  private process: ReadingProcess | undefined;
  private files = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** Throws an `AppError` whose code says why it is no document; rejects with the signal's reason. */
  read(question: FileQuestion, signal: AbortSignal): Promise<Reading> {
    const reading = this.last.then(() => this.ask(question, signal));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  onApplicationShutdown(): void {
    this.process?.end();
  }

  private async ask(question: FileQuestion, signal: AbortSignal): Promise<Reading> {
    if (this.process && (this.process.hasEnded || this.files >= FILES_PER_PROCESS)) {
      this.process.end();
      this.process = undefined;
    }
    if (!this.process) this.files = 0;
    this.process ??= new ReadingProcess(LIMITS);
    this.files += 1;
    const answer = await this.process.ask(question, signal);
    if ('fault' in answer) throw documentFault(answer.fault);
    return answer.reading;
  }
}
