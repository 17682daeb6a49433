interface Message {
  type: string;
  id?: string;
  payload?: { data?: Record<string, unknown>; errors?: { message: string }[] } & { message?: string }[];
}

/** A client of subscriptions, as a browser has it: the graphql-transport-ws protocol over a WebSocket. */
export class Subscriber {
  readonly closed: Promise<{ code: number; reason: string }>;
  private readonly messages: Message[] = [];
  private wake: (() => void) | null = null;

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      this.messages.push(JSON.parse(String(data)) as Message);
      this.wake?.();
    });
    this.closed = new Promise((resolve) =>
      socket.addEventListener('close', ({ code, reason }) => {
        resolve({ code, reason });
        this.wake?.();
      }),
    );
  }

  /** Connects with what is given as credentials; whether it was let in is what `admitted` tells. */
  static async open(origin: string, connectionParams: object): Promise<Subscriber> {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('the connection was refused')), { once: true });
    });
    const subscriber = new Subscriber(socket);
    subscriber.send({ type: 'connection_init', payload: connectionParams });
    return subscriber;
  }

  async admitted(): Promise<boolean> {
    return (await this.next())?.type === 'connection_ack';
  }

  subscribe(query: string, id = '1'): void {
    this.send({ id, type: 'subscribe', payload: { query } });
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The next message; undefined when the connection is closed. */
  async next(): Promise<Message | undefined> {
    while (this.messages.length === 0 && this.socket.readyState === WebSocket.OPEN)
      await new Promise<void>((resolve) => (this.wake = resolve));
    return this.messages.shift();
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}
