import { Inject, Injectable } from '@nestjs/common';
import type { JwksClient } from 'jwks-rsa';

import { AppError } from '../../platform/errors/index.js';
import { CONSOLE_SETTINGS, type ConsoleSettings } from './console-settings.js';

/** A key that the issuer took back is honoured no longer than this, and than the outage of its address adds to it. */
const KEY_KEPT_MS = 10 * 60_000;
const KEPT_IN_OUTAGE_MS = 60 * 60_000;
const FETCH_EVERY_MS = 5_000;
const FETCH_DEADLINE_MS = 3_000;
const MOST_KEYS = 10;

interface KeySet {
  keys: unknown;
}

/** The issuer's keys: kept once found, and fetched again, seldom, for a key id that is not among them. */
@Injectable()
export class ConsoleKeys {
  private client: Promise<JwksClient> | undefined;
  private fetched: { keys: Promise<KeySet>; at: number } | undefined;

  constructor(@Inject(CONSOLE_SETTINGS) private readonly settings: ConsoleSettings) {}

  /** The public key of this id as PEM, or undefined. Throws `keys_unavailable` when the issuer cannot be asked. */
  async find(kid: string): Promise<string | undefined> {
    try {
      this.client ??= this.openClient();
      const key = await (await this.client).getSigningKey(kid);
      return key.getPublicKey();
    } catch (error) {
      if (error instanceof Error && error.name === 'SigningKeyNotFoundError') return undefined;
      throw new AppError('unavailable', 'keys_unavailable', 'Sign-in cannot be checked now.', { cause: error });
    }
  }

  /** Loaded with the first token: it requires an ES module that our own graph holds, which not every loader does at once. */
  private async openClient(): Promise<JwksClient> {
    const { JwksClient } = await import('jwks-rsa');
    return new JwksClient({
      jwksUri: this.settings.jwksUri,
      cache: true,
      cacheMaxAge: KEY_KEPT_MS,
      cacheMaxAgeFallback: KEPT_IN_OUTAGE_MS,
      cacheMaxEntries: MOST_KEYS,
      fetcher: (uri) => this.fetchSeldom(uri),
    });
  }

  /**
   * All who ask within a few seconds share one fetch. The library's own rate limit would let a flood of unknown key
   * ids use up what those need who come with a true one.
   */
  private fetchSeldom(uri: string): Promise<KeySet> {
    const now = performance.now();
    if (!this.fetched || now - this.fetched.at >= FETCH_EVERY_MS) this.fetched = { keys: fetchKeys(uri), at: now };
    return this.fetched.keys;
  }
}

async function fetchKeys(uri: string): Promise<KeySet> {
  const response = await fetch(uri, { signal: AbortSignal.timeout(FETCH_DEADLINE_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`the issuer's keys were answered with ${response.status}`);
  return (await response.json()) as KeySet;
}
