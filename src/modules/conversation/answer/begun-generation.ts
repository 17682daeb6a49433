import type { GenerationRequest, LanguageModel } from '../../../contracts/index.js';

/**
 * An answer that a model writes while it is not known yet whether it may be said. What it wrote stays in here until
 * somebody takes it; aborting `signal` ends the writing, down to the provider's connection.
 */
export class BegunGeneration {
  private readonly pieces: string[] = [];
  private readonly closing = new AbortController();
  private ended: { error: unknown } | 'well' | null = null;
  private news = Promise.withResolvers<void>();

  constructor(
    private readonly model: LanguageModel,
    private readonly request: GenerationRequest,
    signal: AbortSignal,
  ) {
    void this.write(model.generate(request, AbortSignal.any([signal, this.closing.signal])));
  }

  isFor(model: LanguageModel, request: GenerationRequest): boolean {
    return model === this.model && JSON.stringify(request) === JSON.stringify(this.request);
  }

  /** What was written and what is still being written. Who stops reading ends the writing. */
  async *take(): AsyncGenerator<string> {
    try {
      for (let next = 0; ; next += 1) {
        while (next >= this.pieces.length && this.ended === null) await this.news.promise;
        const piece = this.pieces[next];
        if (piece !== undefined) yield piece;
        else if (this.ended === 'well') return;
        else if (this.ended) throw this.ended.error;
      }
    } finally {
      this.closing.abort();
    }
  }

  private async write(pieces: AsyncIterable<string>): Promise<void> {
    try {
      for await (const piece of pieces) {
        this.pieces.push(piece);
        this.tell();
      }
      this.ended = 'well';
    } catch (error) {
      this.ended = { error };
    }
    this.tell();
  }

  private tell(): void {
    this.news.resolve();
    this.news = Promise.withResolvers();
  }
}
