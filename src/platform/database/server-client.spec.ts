import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, describe, expect, it } from '@jest/globals';

import { VARIES } from './conditions.js';
import { withPatience } from './patience.js';
import { ServerClient } from './server-client.js';

const PARSE = 0x50;
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const REPLIES: Readonly<Record<string, Buffer>> = {
  P: Buffer.from([0x31, 0, 0, 0, 4]),
  B: Buffer.from([0x32, 0, 0, 0, 4]),
  D: Buffer.from([0x6e, 0, 0, 0, 4]),
  E: Buffer.from([0x43, 0, 0, 0, 13, ...Buffer.from('SELECT 0\0')]),
  Q: Buffer.concat([Buffer.from([0x43, 0, 0, 0, 13, ...Buffer.from('SELECT 0\0')]), READY]),
  S: READY,
};

describe('statements of a PostgreSQL server', () => {
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

  it('are parsed once per connection when they have parameters', async () => {
    const { client, parsed } = await connected();
    for (const value of [1, 2, 3]) await client.query('SELECT $1::int', [value]);
    await client.query('SELECT $1::text', ['other']);
    expect(parsed.map(({ text }) => text)).toEqual(['SELECT $1::int', 'SELECT $1::text']);
    expect(new Set(parsed.map(({ name }) => name)).size).toBe(2);
    expect(parsed.every(({ name }) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
    await client.end();
  });

  it('are planned for their own values when they say that they vary', async () => {
    const { client, parsed } = await connected();
    for (const value of [1, 2]) await client.query(`${VARIES} SELECT $1::int`, [value]);
    expect(parsed.map(({ name }) => name)).toEqual(['', '']);
    await client.end();
  });

  it('are sent as they are when they have none', async () => {
    const { client, parsed } = await connected();
    await client.query('START TRANSACTION');
    await client.query('SELECT 1', []);
    expect(parsed).toEqual([]);
    await client.end();
  });

  it('end their connection when no answer comes for as long as whoever asks waits, so that nobody waits there again', async () => {
    const { client } = await connected('silent');
    const asked = withPatience(50, () => client.query('START TRANSACTION'));
    await expect(asked).rejects.toThrow('Query read timeout');
    // Without anybody's patience this would wait for ever.
    await expect(client.query('ROLLBACK')).rejects.toThrow('Client was closed');
  });

  it('are waited for by each as long as it says, also by what it starts', async () => {
    const { client } = await connected('silent');
    const later = withPatience(50, async () => {
      await pause(1);
      return client.query('SELECT $1::int', [1]);
    });
    await expect(later).rejects.toThrow('Query read timeout');
  });

  /** A server that understands what it is sent, and answers everything with no rows; or nothing after the greeting. */
  async function connected(kind: 'answering' | 'silent' = 'answering') {
    const parsed: { name: string; text: string }[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      let rest = Buffer.alloc(0);
      let greeted = false;
      socket.on('data', (chunk) => {
        rest = Buffer.concat([rest, chunk]);
        while (rest.length >= 5) {
          const at = greeted ? 1 : 0;
          const length = rest.readUInt32BE(at) + at;
          if (rest.length < length) return;
          const message = rest.subarray(0, length);
          rest = rest.subarray(length);
          if (!greeted) {
            greeted = true;
            socket.write(Buffer.concat([Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]), READY]));
            continue;
          }
          if (message[0] === PARSE) {
            const [name = '', text = ''] = message.subarray(5).toString().split('\0');
            parsed.push({ name, text });
          }
          const reply = REPLIES[String.fromCharCode(message[0] ?? 0)];
          if (reply && kind === 'answering') socket.write(reply);
        }
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const client = new ServerClient({ host: '127.0.0.1', port: address.port, user: 'tenin', ssl: false });
    await client.connect();
    server.close();
    return { client, parsed };
  }
});
