import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

const COMMIT = Buffer.from('Q\0\0\0\u000bCOMMIT\0');

/**
 * Stands between a client and PostgreSQL. Once armed it lets the next COMMIT through, and cuts the line when the server
 * has done it and before the client hears of it.
 */
export class CommitCutter {
  private isArmed = false;
  private readonly sockets = new Set<Socket>();
  /** How many it cut. */
  cut = 0;

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {}

  static async start(to: number): Promise<CommitCutter> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const cutter = new CommitCutter(server, to);
    server.on('connection', (client) => cutter.pass(client));
    return cutter;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  arm(): void {
    this.isArmed = true;
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private pass(client: Socket): void {
    const database = connect(this.to, '127.0.0.1');
    let isCommitting = false;
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
    client.on('data', (data: Buffer) => {
      if (this.isArmed && data.includes(COMMIT)) {
        this.isArmed = false;
        isCommitting = true;
      }
      database.write(data);
    });
    database.on('data', (data: Buffer) => {
      if (!isCommitting) return void client.write(data);
      this.cut += 1;
      client.destroy();
      database.destroy();
    });
  }
}
