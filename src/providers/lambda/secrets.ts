import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';

import { ConfigurationError, type Environment } from '../../platform/config/index.js';

/** A function gets no secrets from the platform as a task does: it is told where they lie. */
const ARNS = 'SECRET_ARNS';
const SECRETS_MS = 10_000;

/** By setting, as `{"JWT_SECRET": "arn:…"}`. */
const arns = z.record(z.string(), z.string());

/**
 * The environment with the secrets that `SECRET_ARNS` names, read from Secrets Manager. Throws a `ConfigurationError` that
 * names the settings which could not be read, and no value.
 */
export async function withSecrets({ [ARNS]: named, ...environment }: Environment): Promise<Environment> {
  if (named === undefined) return environment;
  const client = new SecretsManagerClient({ maxAttempts: 3 });
  const abortSignal = AbortSignal.timeout(SECRETS_MS);
  const read = await Promise.all(
    Object.entries(arnsIn(named)).map(async ([setting, SecretId]) => {
      const answer = await client.send(new GetSecretValueCommand({ SecretId }), { abortSignal }).catch(() => null);
      return [setting, answer?.SecretString] as const;
    }),
  );
  client.destroy();
  const missing = read.filter(([, value]) => value === undefined);
  if (missing.length > 0)
    throw new ConfigurationError(missing.map(([setting]) => `${setting}: its secret cannot be read`));
  return { ...environment, ...Object.fromEntries(read) };
}

function arnsIn(named: string): Record<string, string> {
  try {
    return arns.parse(JSON.parse(named));
  } catch {
    throw new ConfigurationError([`${ARNS}: is no JSON object of settings and addresses of secrets`]);
  }
}
