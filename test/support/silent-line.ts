import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Stands between a client and PostgreSQL as a network does that loses its packets: while it is silent, what was open and
 * what is opened stays open, and no byte arrives. What was silenced once stays so, as a connection that a firewall forgot.
 */
export class SilentLine {
  private isSilent = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {}

  static async start(to: number): Promise<SilentLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = new SilentLine(server, to);
    server.on('connection', (client) => line.pass(client));
    return line;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  silence(): void {
    this.isSilent = true;
    for (const socket of this.sockets) swallow(socket);
  }

  /** For connections from here on. */
  carryAgain(): void {
    this.isSilent = false;
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private pass(client: Socket): void {
    this.sockets.add(client);
    client.on('error', () => client.destroy()).on('close', () => this.sockets.delete(client));
    if (this.isSilent) return swallow(client);
    const database = connect(this.to, '127.0.0.1');
    this.sockets.add(database);
    database.on('error', () => client.destroy()).on('close', () => this.sockets.delete(database));
    client.pipe(database).pipe(client);
  }
}

function swallow(socket: Socket): void {
  socket.unpipe().removeAllListeners('data').resume();
}
