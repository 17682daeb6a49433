export type { JobContext, JobDefinition } from './job-definition.js';
export { Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { JOBS_SETTINGS, type JobsSettings } from './jobs-settings.js';
export { makeJobTables } from './make-job-tables.js';
