export const JOBS_SETTINGS = Symbol('JOBS_SETTINGS');

export interface JobsSettings {
  /** Whether this process runs jobs, or only enqueues them. */
  work: boolean;
}
