import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { signInToCognito } from './cognito-sign-in.js';
import type { RunningTenin } from './running-tenin.js';

type Role = 'operator' | 'curator' | 'admin';

const POOL = 'local_tenin';

/** Somebody who signed in at the local identity of a running system, and asks as the console does. */
export class ConsolePerson {
  private constructor(
    private readonly origin: string,
    readonly token: string,
  ) {}

  static async signIn({ origin, dataDir }: RunningTenin, role: Role): Promise<ConsolePerson> {
    const password = (await readFile(join(dataDir, 'keys', 'console-password'), 'utf8')).trim();
    const { id } = await signInToCognito({
      poolId: POOL,
      clientId: 'tenin-console',
      endpoint: `${origin}/identity/${POOL}`,
      name: `${role}@demo.tenin`,
      password,
    });
    return new ConsolePerson(origin, id);
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<{ data: T; codes: string[] }> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data: T; errors?: { extensions: { code: string } }[] };
    return { data, codes: errors.map(({ extensions }) => extensions.code) };
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.origin}${path}`, { headers: this.headers });
  }

  /** A form with one file. */
  upload(path: string, file: string, fields: Record<string, string> = {}): Promise<Response> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file], { type: 'text/csv' }), 'products.csv');
    return fetch(`${this.origin}${path}`, { method: 'POST', headers: this.headers, body: form });
  }
}
