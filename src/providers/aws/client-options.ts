import type { ExtensionContext } from '../../contracts/index.js';
import { ConfigurationError } from '../../platform/config/index.js';
import { type AnswerLimits, AwsHandler } from './aws-handler.js';

export type AwsService = 'BEDROCK_RUNTIME' | 'POLLY' | 'S3';

/**
 * Options of a client of one service. It never retries: that is for the decorator around the adapter, which knows the
 * time left.
 */
export function clientOptions(provider: string, service: AwsService, context: ExtensionContext, limits: AnswerLimits) {
  const region = context.setting('AWS_REGION');
  const endpoint = context.setting(`AWS_ENDPOINT_URL_${service}`) ?? context.setting('AWS_ENDPOINT_URL');
  return {
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    maxAttempts: 1,
    requestHandler: new AwsHandler(provider, limits),
  };
}

/** The region that the SDK finds; without one the first visitor would be the one to learn of it. */
export async function regionOf(provider: string, client: { config: { region(): Promise<string> } }): Promise<string> {
  try {
    return await client.config.region();
  } catch {
    throw new ConfigurationError([`AWS_REGION: ${provider} needs a region`]);
  }
}
