import type { Extension } from '../../contracts/index.js';
import { endpointSetting } from '../aws/index.js';

/** Media in a bucket. The SDK is loaded when one is named. */
export const s3: Extension = {
  name: 's3',
  settings: [endpointSetting('AWS_ENDPOINT_URL_S3', 'Overrides AWS_ENDPOINT_URL for S3 or a compatible server')],
  mediaStores: {
    s3: async (bucket, context) => (await import('./make-media-store.js')).makeMediaStore(bucket, context),
  },
};
