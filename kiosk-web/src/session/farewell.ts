import { endSession } from '../api/end-session.js';

const KEY = 'tenin.farewell';

/** The end of a visit. Until the server knows of it, whoever comes next would be taken for the one before. */
export interface Farewell {
  bid(): Promise<void>;
  /** Resolves when there is nothing to be told, or it has been told now. */
  settle(): Promise<void>;
}

export function createFarewell(): Farewell {
  let underWay: Promise<void> | null = null;

  async function settle(): Promise<void> {
    // In the browser's keeping, so that a reload does not forget it.
    if (!sessionStorage.getItem(KEY)) return;
    underWay ??= endSession()
      .then(() => sessionStorage.removeItem(KEY))
      .finally(() => (underWay = null));
    await underWay;
  }

  return {
    bid() {
      sessionStorage.setItem(KEY, 'owed');
      return settle();
    },
    settle,
  };
}
