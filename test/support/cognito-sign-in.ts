import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface CognitoSignIn {
  poolId: string;
  clientId: string;
  endpoint: string;
  name: string;
  password: string;
  newPassword?: string;
  /** What the client does with its session before it shows its tokens. */
  then?: 'refresh' | 'signOut';
}

export interface CognitoTokens {
  access: string;
  id: string;
  refresh: string;
}

/** Signs in with the client library that Cognito's users have. Throws its faults. */
export async function signInToCognito(details: CognitoSignIn): Promise<CognitoTokens> {
  const worker = new Worker(new URL('cognito-client.mjs', import.meta.url), { workerData: details });
  const [answer] = (await once(worker, 'message')) as [{ tokens: CognitoTokens } | { fault: Error }];
  await worker.terminate();
  if ('tokens' in answer) return answer.tokens;
  throw Object.assign(new Error(answer.fault.message), { name: answer.fault.name });
}
