export interface JobContext {
  id: string;
  /** Aborted when the process stops or the job takes longer than it may. */
  signal: AbortSignal;
}

export interface JobDefinition<Data extends object> {
  /** Runs at least once for each job: again after a throw, and after the process that ran it has died. */
  handler(data: Data, context: JobContext): Promise<void>;
  /** How often a job is tried again, with growing pauses. */
  retryLimit: number;
  /** A try that takes longer is aborted; 15 minutes if not said. */
  expireInSeconds?: number;
  /** How many of this queue's jobs one process runs at a time; 1 if not said. */
  concurrency?: number;
}
