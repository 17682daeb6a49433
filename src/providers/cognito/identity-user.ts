import { v5 as uuidOf } from 'uuid';

import { type Verifier, verifierOf } from './srp.js';

export const POOL_NAME = 'tenin';

export interface IdentityUser {
  readonly subject: string;
  readonly email: string;
  readonly groups: readonly string[];
  verifier: Verifier;
  /** A first password that an admin chose: nobody gets a token by it. */
  mustChangePassword: boolean;
}

export interface NewUser {
  email: string;
  group: 'operator' | 'curator' | 'admin';
  password: string;
  mustChangePassword?: boolean;
}

export function userOf({ email, group, password, mustChangePassword = false }: NewUser): IdentityUser {
  // The same person is the same subject after a restart, on every machine.
  const subject = uuidOf(`mailto:${email}`, uuidOf.URL);
  return { subject, email, groups: [group], verifier: verifierFor(subject, password), mustChangePassword };
}

export function verifierFor(subject: string, password: string): Verifier {
  return verifierOf(`${POOL_NAME}${subject}`, password);
}
