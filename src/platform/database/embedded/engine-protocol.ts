/** What the parent tells the engine's process to start with, as its only argument, in JSON. */
export interface EngineStart {
  /** Null: in memory. Else the directory that holds data, socket and lock. */
  directory: string | null;
  /** Where to listen when the data are in memory. */
  socketDirectory: string;
  /** A dump to begin with, where there are no data yet. */
  template: string | null;
  maxConnections: number;
  idleInTransactionMs: number;
}

/** `taken`: another process runs the engine on this directory. */
export type EngineReport =
  { state: 'ready' } | { state: 'taken' } | { state: 'dumped' } | { state: 'failed'; message: string };

export type EngineOrder = { order: 'close' } | { order: 'dump'; path: string };
