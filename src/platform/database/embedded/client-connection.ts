import type { Socket } from 'node:net';

import { UnitCutter } from './unit-cutter.js';
import { GSS_ENCRYPTION_REQUEST, REFUSED_ENCRYPTION, SSL_REQUEST } from './wire-messages.js';

const TERMINATE = 0x58;

/** One client of the engine: its greeting, and the units it waits to have run. */
export class ClientConnection {
  readonly socket: Socket;
  readonly units: Buffer[] = [];
  readonly #welcome: Buffer;
  #greeting: Buffer | null = Buffer.alloc(0);
  readonly #cutter = new UnitCutter();

  constructor(socket: Socket, welcome: Buffer) {
    this.socket = socket;
    this.#welcome = welcome;
  }

  get open(): boolean {
    return this.socket.writable;
  }

  /** True when there is a new unit to run. */
  receive(chunk: Buffer): boolean {
    const rest = this.#greeting === null ? chunk : this.#greet(Buffer.concat([this.#greeting, chunk]));
    if (rest.length === 0) return false;
    const units = this.#cutter.push(rest);
    const last = units.at(-1);
    if (last && last[0] === TERMINATE) {
      units.pop();
      this.socket.end();
    }
    this.units.push(...units);
    return units.length > 0;
  }

  /** The greeting has no type byte. Encryption is declined, a start is answered, anything else ends the connection. */
  #greet(bytes: Buffer): Buffer {
    let rest = bytes;
    while (rest.length >= 8) {
      const length = rest.readUInt32BE(0);
      const code = rest.readUInt32BE(4);
      if (length < 8 || length > 10_000) throw new RangeError('not a PostgreSQL greeting');
      if (rest.length < length) break;
      rest = rest.subarray(length);
      if (code === SSL_REQUEST || code === GSS_ENCRYPTION_REQUEST) {
        this.socket.write(REFUSED_ENCRYPTION);
      } else if (code >>> 16 === 3) {
        this.socket.write(this.#welcome);
        this.#greeting = null;
        return rest;
      } else {
        this.socket.end();
        break;
      }
    }
    this.#greeting = rest;
    return Buffer.alloc(0);
  }
}
