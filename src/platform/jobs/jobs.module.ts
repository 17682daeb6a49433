import { Module } from '@nestjs/common';

import { Jobs } from './jobs.js';

/** Needs the DatabaseModule, and `JOBS_SETTINGS` from a global module. */
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
