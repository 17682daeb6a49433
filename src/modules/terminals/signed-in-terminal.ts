import type { Credentials } from './credentials/credentials.js';
import type { TerminalDescription } from './terminals.service.js';

export interface SignedInTerminal {
  terminal: TerminalDescription;
  credentials: Credentials;
}
