import { Injectable } from '@nestjs/common';

import { Keyring } from './keyring.js';

/** `<id>.<mac>`: the database keeps the id alone, so a dump of it opens nothing. */
@Injectable()
export class RefreshTokens {
  constructor(private readonly keyring: Keyring) {}

  issue(id: string): string {
    return `${id}.${this.keyring.mac('refresh', id)}`;
  }

  /** The id of a token that we issued, or undefined. */
  idOf(token: string | undefined): string | undefined {
    const [id, mac, ...rest] = token?.split('.') ?? [];
    if (!id || !mac || rest.length > 0) return undefined;
    return this.keyring.isMac('refresh', id, mac) ? id : undefined;
  }
}
