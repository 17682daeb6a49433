import type { Locale } from '../../contracts/index.js';

/** Who stands behind a kiosk's request, as the guard found it in the database for this very request. */
export interface KioskIdentity {
  signInId: string;
  terminalId: string;
  storeId: string;
  locale: Locale;
  terminalName: string;
}
