/** What the door is told by the composition. Read at each request, so that an origin known only after listening is right too. */
export interface DoorSettings {
  /** Origin that kiosks use; cookies are `Secure` exactly when it is https. */
  publicOrigin: string;
  /** The first signs, all verify. */
  jwtSecrets: readonly string[];
  /** Keys the hash of access codes; never in the database. */
  codeKey: string;
  /** Per terminal; 0 is no limit. */
  utterancesPerMinute: number;
}

/** Injection token of the `DoorSettings`. */
export const DOOR_SETTINGS = Symbol('DOOR_SETTINGS');
