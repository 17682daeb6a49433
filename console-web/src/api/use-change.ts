import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiFault } from './api-fault.js';

export interface Change {
  isUnderWay: boolean;
  /** Code of the API of what went wrong last; null where nothing did. */
  fault: string | null;
  make: (change: () => Promise<unknown>) => void;
}

/** One change at a time. What is on the screen is asked for anew after it, also after one that was refused. */
export function useChange(): Change {
  const answers = useQueryClient();
  const [isUnderWay, setUnderWay] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  return {
    isUnderWay,
    fault,
    make(change) {
      setUnderWay(true);
      setFault(null);
      void change()
        .catch((error: unknown) => setFault(error instanceof ApiFault ? error.code : 'unknown'))
        .then(() => answers.invalidateQueries())
        .finally(() => setUnderWay(false));
    },
  };
}
