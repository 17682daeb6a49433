import { Module } from '@nestjs/common';

import { Jobs } from './jobs.js';
import { WaitingJobs } from './waiting-jobs.js';

/** Needs the DatabaseModule, and `JOBS_SETTINGS` from a global module. */
@Module({ providers: [Jobs, WaitingJobs], exports: [Jobs] })
export class JobsModule {}
