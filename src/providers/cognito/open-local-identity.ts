import { ConfigurationError, localKey } from '../../platform/config/index.js';
import { identityKey } from './identity-key.js';
import type { NewUser } from './identity-user.js';
import { LocalIdentity } from './local-identity.js';

const GROUPS = ['operator', 'curator', 'admin'] as const;

export interface LocalIdentitySettings {
  dataDir: string;
  publicOrigin: string;
  production: boolean;
}

/** What somebody who tries the system out signs in to the console with. */
export interface DemoSignIn {
  email: string;
  password: string;
}

export interface OpenedLocalIdentity {
  identity: LocalIdentity;
  signIns: DemoSignIn[];
}

/** Opens the identity that stands in for Cognito. Keys and password are kept under `dataDir`. Throws `ConfigurationError` in production. */
export function openLocalIdentity({ dataDir, publicOrigin, production }: LocalIdentitySettings): OpenedLocalIdentity {
  if (production) {
    throw new ConfigurationError([
      'COGNITO_ISSUER: is required in production; the local identity is for trying out only',
    ]);
  }
  const password = localKey(dataDir, 'console-password');
  const users: NewUser[] = [
    ...GROUPS.map((group) => ({ email: `${group}@demo.tenin`, group, password })),
    { email: 'newcomer@demo.tenin', group: 'operator', password, mustChangePassword: true },
  ];
  return {
    identity: new LocalIdentity(publicOrigin, identityKey(dataDir), users),
    signIns: users.map(({ email }) => ({ email, password })),
  };
}
