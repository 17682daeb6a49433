import type { Setting } from '../../contracts/index.js';

const endpoint = (name: string, meaning: string): Setting => ({
  name,
  meaning,
  check: (value) => (/^https?:$/.test(URL.parse(value)?.protocol ?? '') ? undefined : 'is not an http(s) URL'),
});

/** The SDK's own names. Credentials are its own business too: variables, profiles, roles of containers and machines. */
export const AWS_SETTINGS: readonly Setting[] = [
  { name: 'AWS_REGION', meaning: "Region of Bedrock, Polly and S3 (default: that of the SDK's profile)" },
  endpoint('AWS_ENDPOINT_URL', 'Endpoint of all AWS services instead of the public one'),
  endpoint('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'Overrides AWS_ENDPOINT_URL for Bedrock'),
  endpoint('AWS_ENDPOINT_URL_POLLY', 'Overrides AWS_ENDPOINT_URL for Polly'),
  endpoint('AWS_ENDPOINT_URL_S3', 'Overrides AWS_ENDPOINT_URL for S3 or a compatible server'),
];
