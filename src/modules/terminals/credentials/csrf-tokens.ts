import { Injectable } from '@nestjs/common';

import { Keyring } from './keyring.js';

/** `<nonce>.<mac over sign-in and nonce>`: a token of another sign-in, or one planted by a neighbouring host, does not verify. */
@Injectable()
export class CsrfTokens {
  constructor(private readonly keyring: Keyring) {}

  issue(signInId: string, refreshTokenId: string): string {
    // The nonce follows from the refresh token, so that whoever repeats a refresh gets the same answer.
    const nonce = this.keyring.mac('csrf', `nonce ${refreshTokenId}`).slice(0, 22);
    return `${nonce}.${this.keyring.mac('csrf', bound(signInId, nonce))}`;
  }

  belongsTo(signInId: string, token: string | undefined): boolean {
    const [nonce, mac, ...rest] = token?.split('.') ?? [];
    if (!nonce || !mac || rest.length > 0) return false;
    return this.keyring.isMac('csrf', bound(signInId, nonce), mac);
  }
}

function bound(signInId: string, nonce: string): string {
  return `token ${signInId} ${nonce}`;
}
