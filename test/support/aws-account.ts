import { afterAll, beforeAll } from '@jest/globals';

import { ACCOUNT } from '../servers/sigv4.js';

/** Gives this process the account that the local servers know, as the SDK finds it, and no other way to find one. */
export function useAwsAccount(): void {
  const before = { ...process.env };
  beforeAll(() => {
    Object.assign(process.env, ACCOUNT, {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    });
  });
  afterAll(() => {
    process.env = before;
  });
}
