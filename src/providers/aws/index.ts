import type { Extension } from '../../contracts/index.js';
import { endpointSetting } from './endpoint-setting.js';

export { endpointSetting } from './endpoint-setting.js';

const REGION = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/;

/** What Bedrock, Polly and S3 have in common. Credentials are the SDK's own business: variables, profiles, roles. */
export const aws: Extension = {
  name: 'aws',
  settings: [
    {
      name: 'AWS_REGION',
      meaning: "Region of Bedrock, Polly and S3 (default: that of the SDK's profile)",
      check: (value) => (REGION.test(value) ? undefined : 'is not the name of a region, as ap-northeast-1 is'),
    },
    endpointSetting('AWS_ENDPOINT_URL', 'Endpoint of all AWS services instead of the public one'),
  ],
};
