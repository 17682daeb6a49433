import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';

type Purpose = 'access' | 'refresh' | 'csrf';

/** One key per secret and purpose, so that a token of one kind never passes for another. */
@Injectable()
export class Keyring {
  private readonly keys: Readonly<Record<Purpose, readonly KeyObject[]>>;

  constructor(@Inject(DOOR_SETTINGS) { jwtSecrets }: DoorSettings) {
    if (jwtSecrets.length === 0) throw new Error('The door needs a secret to sign with.');
    const derive = (purpose: Purpose) => jwtSecrets.map((secret) => deriveKey(secret, purpose));
    this.keys = { access: derive('access'), refresh: derive('refresh'), csrf: derive('csrf') };
  }

  signingKey(purpose: Purpose): KeyObject {
    return this.keys[purpose][0]!;
  }

  verifyingKeys(purpose: Purpose): readonly KeyObject[] {
    return this.keys[purpose];
  }

  mac(purpose: Purpose, text: string): string {
    return macOf(this.signingKey(purpose), text).toString('base64url');
  }

  isMac(purpose: Purpose, text: string, mac: string): boolean {
    const given = Buffer.from(mac, 'base64url');
    return this.keys[purpose].some((key) => {
      const right = macOf(key, text);
      return given.length === right.length && timingSafeEqual(given, right);
    });
  }
}

function deriveKey(secret: string, purpose: Purpose): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `tenin kiosk ${purpose}`, 32)));
}

function macOf(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
