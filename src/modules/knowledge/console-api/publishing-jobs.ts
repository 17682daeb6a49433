import { Injectable } from '@nestjs/common';

import { Jobs } from '../../../platform/jobs/index.js';
import { PUBLISH_QUEUE, Publisher, type VersionName } from '../versions/publisher.js';

/** Long documents and slow models; then the version stays where it is, and any change of it is a new try. */
const EXPIRE_SECONDS = 1_800;
const RETRIES = 8;

/** Workers take the versions of documents from stage to stage. */
@Injectable()
export class PublishingJobs {
  constructor(jobs: Jobs, publisher: Publisher) {
    jobs.define<VersionName>(PUBLISH_QUEUE, {
      retryLimit: RETRIES,
      expireInSeconds: EXPIRE_SECONDS,
      handler: (version, { signal }) => publisher.advance(version, signal),
    });
  }
}
