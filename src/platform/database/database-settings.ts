export const DATABASE_SETTINGS = Symbol('DATABASE_SETTINGS');

export interface DatabaseSettings {
  /** Null: the embedded database under `dataDir`. */
  url: string | null;
  dataDir: string;
  /** A dump that a new embedded database begins with, to start faster than from nothing. */
  template?: string;
}
