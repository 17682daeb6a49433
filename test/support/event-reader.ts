import type { RunningKiosk } from './running-kiosk.js';

export interface ReadEvent {
  id: number;
  event: string;
  data: unknown;
}

/** Listens to a task as a browser's EventSource does. */
export class EventReader {
  comments = 0;

  private constructor(private readonly response: Response) {}

  static async open(kiosk: RunningKiosk, taskId: string, lastEventId?: string): Promise<EventReader> {
    const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    return new EventReader(await kiosk.request('GET', `/api/conversation/${taskId}/events`, undefined, headers));
  }

  get status(): number {
    return this.response.status;
  }

  get contentType(): string {
    return this.response.headers.get('content-type') ?? '';
  }

  /** Every event until the stream ends. */
  async all(): Promise<ReadEvent[]> {
    const events: ReadEvent[] = [];
    for await (const event of this.events()) events.push(event);
    return events;
  }

  async *events(): AsyncGenerator<ReadEvent> {
    let text = '';
    const decoder = new TextDecoder();
    const body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = this.response.body ?? [];
    for await (const piece of body) {
      text += decoder.decode(piece, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = this.read(block);
        if (event) yield event;
      }
    }
  }

  private read(block: string): ReadEvent | null {
    if (block.startsWith(':')) {
      this.comments += 1;
      return null;
    }
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const at = line.indexOf(': ');
        return [line.slice(0, at), line.slice(at + 2)];
      }),
    );
    const data: unknown = JSON.parse(fields.get('data') ?? 'null');
    return { id: Number(fields.get('id')), event: fields.get('event') ?? '', data };
  }
}
