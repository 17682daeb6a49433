import { inspect } from 'node:util';

import { beforeEach, describe, expect, it } from '@jest/globals';

import type { ProviderFault } from '../../src/contracts/index.js';
import type { Fault } from '../servers/faults.js';
import type { ProviderServer } from '../servers/provider-server.js';
import { never } from './cancellation.js';

/** A provider that is asked over the wire, and the server that plays it. */
export interface WireCase {
  /** As in the provider's own suite, e.g. `language model openai`: one column of the table of conformance. */
  title: string;
  server: () => ProviderServer;
  /** One good request. What it says holds the word `winter`, where the role says anything. */
  call: (signal: AbortSignal) => Promise<unknown>;
  /** How the answer comes: piece by piece, in one body, or as a bare confirmation. */
  answer: 'stream' | 'body' | 'confirmation';
  /** Takes one piece and leaves, where there are pieces. */
  leave?: () => Promise<void>;
}

/** Makes it at the first call, for all calls: connections belong to what is made. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const OUTAGES: readonly [Fault, ProviderFault][] = [
  [{ kind: 'status', status: 500 }, 'unreachable'],
  [{ kind: 'status', status: 503 }, 'unreachable'],
  [{ kind: 'status', status: 401 }, 'refused'],
  [{ kind: 'status', status: 403 }, 'refused'],
  [{ kind: 'status', status: 404 }, 'refused'],
];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What every provider shows whose answer comes over a network. */
export function wireContract({ title, server: serverOf, call, answer, leave }: WireCase): void {
  describe(title, () => {
    let server: ProviderServer;

    beforeEach(() => {
      server = serverOf();
    });

    async function expectFault(fault: Fault, expected: ProviderFault | RegExp, requests = 1): Promise<void> {
      server.requests.length = 0;
      server.forever = fault;
      await expect(call(never())).rejects.toMatchObject({
        name: 'ProviderError',
        fault: expected instanceof RegExp ? expect.stringMatching(expected) : expected,
      });
      expect(server.requests).toHaveLength(requests);
    }

    async function expectLetGo(): Promise<void> {
      // The server learns of it a moment later.
      for (let waits = 0; waits < 50 && !server.last.disconnected; waits += 1) await pause(10);
      expect(server.last.disconnected).toBe(true);
    }

    async function expectCancelReachesWire(fault: Fault): Promise<void> {
      server.forever = fault;
      const controller = new AbortController();
      const reason = new Error('left');
      const outcome = expect(call(controller.signal)).rejects.toBe(reason);
      while (server.requests.length === 0) await pause(5);
      await pause(40);
      controller.abort(reason);
      await outcome;
      await expectLetGo();
    }

    it('answers the same when the answer comes slowly and in small pieces', async () => {
      const fast = await call(never());
      server.slow = true;
      expect(await call(never())).toEqual(fast);
    });

    it('keeps its connection for the next call', async () => {
      await call(never());
      server.connections = 0;
      await call(never());
      expect(server.connections).toBe(0);
    });

    it('tells that it was throttled, and for how long it is to wait', async () => {
      await expectFault({ kind: 'throttled' }, 'throttled');
      server.forever = { kind: 'throttled', retryAfter: '7' };
      await expect(call(never())).rejects.toMatchObject({ fault: 'throttled', details: { retryAfterMs: 7000 } });
    });

    it('tells an outage from a refusal', async () => {
      for (const [fault, expected] of OUTAGES) await expectFault(fault, expected);
    });

    it('is unreachable when the connection is reset', async () => {
      await expectFault({ kind: 'reset' }, 'unreachable');
    });

    it('follows no redirect', async () => {
      await expectFault({ kind: 'redirect', to: `${server.origin}/elsewhere` }, 'unreachable');
    });

    it('does not take a page of another type for an answer', async () => {
      await expectFault({ kind: 'html' }, 'malformed');
    });

    it('does not take an empty answer', async () => {
      await expectFault({ kind: 'empty' }, answer === 'stream' ? 'incomplete' : 'malformed');
    });

    it('does not take bytes that are no answer', async () => {
      await expectFault({ kind: 'truncated-json' }, 'malformed');
    });

    it('does not read an answer without end', async () => {
      await expectFault({ kind: 'huge' }, 'malformed');
    });

    it('does not take an answer that was cut', async () => {
      await expectFault({ kind: 'cut-json' }, answer === 'confirmation' ? /malformed|incomplete/ : 'incomplete');
      await expectFault(
        { kind: 'reset-mid-stream' },
        answer === 'confirmation' ? /malformed|incomplete/ : 'incomplete',
      );
    });

    it('lets go of the connection when it is cancelled before the answer begins', async () => {
      await expectCancelReachesWire({ kind: 'hang' });
    });

    if (answer !== 'confirmation') {
      it('lets go of the connection when it is cancelled while the answer drips', async () => {
        await expectCancelReachesWire({ kind: 'drip' });
      });
    }

    it('repeats nothing of what was said or answered in its error', async () => {
      server.forever = { kind: 'status', status: 400, message: 'cannot accept: winter tires, my secret' };
      const error = await call(never()).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ fault: 'refused' });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/winter|secret/);
    });

    if (answer === 'stream') {
      it('does not take half a stream for an answer', async () => {
        await expectFault({ kind: 'unfinished-stream' }, 'incomplete');
      });

      it('does not take a stream that tells of an error for an answer', async () => {
        await expectFault({ kind: 'error-in-stream' }, 'unreachable');
      });
    }

    if (leave) {
      it('hands on the first piece before the last is written', async () => {
        server.slow = true;
        await leave();
        expect(server.last.endedAt).toBeUndefined();
      });

      it('lets go of the connection when the reader leaves', async () => {
        server.slow = true;
        await leave();
        await expectLetGo();
      });
    }
  });
}
