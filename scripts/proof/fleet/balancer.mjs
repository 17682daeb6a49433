import { connect, createServer } from 'node:net';

const LOOK_EVERY_MS = 500;
/** So many looks in a row that fail or are answered "not ready" take a target out. */
const LOOKS_TO_LEAVE = 2;
const LOOK_MS = 5_000;

/**
 * A TCP balancer that does what a load balancer of a cloud does: it asks each target whether it is ready, gives new
 * connections to those that are, the one with the fewest first, and lets the connections of one that is not any more
 * come to their own end. Where none is ready, all are taken for ready: they may only be slow.
 */
export class Balancer {
  #targets = new Set();
  #server = createServer({ allowHalfOpen: true }, (client) => this.#forward(client));
  #looking;

  async listen() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.port = this.#server.address().port;
    this.#looking = setInterval(() => {
      for (const target of this.#targets) void this.#look(target);
    }, LOOK_EVERY_MS);
  }

  /** Resolves when the target gets connections. */
  async add(port) {
    const target = { port, isReady: false, failed: 0, connections: 0, taken: 0, onRed: Promise.withResolvers() };
    this.#targets.add(target);
    while (!target.isReady) await this.#look(target);
    return target;
  }

  remove(target) {
    this.#targets.delete(target);
  }

  close() {
    clearInterval(this.#looking);
    this.#server.close();
  }

  async #look(target) {
    const isReady = await fetch(`http://127.0.0.1:${target.port}/health/ready`, {
      signal: AbortSignal.timeout(LOOK_MS),
      headers: { connection: 'close' },
    }).then(
      (answer) => answer.ok,
      () => false,
    );
    target.failed = isReady ? 0 : target.failed + 1;
    if (isReady) target.isReady = true;
    else if (target.failed >= LOOKS_TO_LEAVE) {
      target.isReady = false;
      target.onRed.resolve();
    }
  }

  #forward(client) {
    client.on('error', () => undefined);
    const ready = [...this.#targets].filter(({ isReady }) => isReady);
    const [target] = (ready.length > 0 ? ready : [...this.#targets]).sort(
      (one, other) => one.connections - other.connections || one.taken - other.taken,
    );
    if (!target) return client.destroy();
    const server = connect({ port: target.port, host: '127.0.0.1', allowHalfOpen: true });
    target.connections += 1;
    target.taken += 1;
    server.on('error', () => client.destroy());
    server.once('close', () => (target.connections -= 1));
    client.once('close', () => server.destroy());
    client.pipe(server);
    server.pipe(client);
  }
}
