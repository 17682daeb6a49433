import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiFault } from './api-fault.js';

export interface Change {
  isUnderWay: boolean;
  /** Code of the API of what went wrong last; null where nothing did. */
  fault: string | null;
  /** `done` hears what came of it, before what is on the screen is asked for anew. */
  make: <Result>(change: () => Promise<Result>, done?: (result: Result) => void) => void;
}

/** One change at a time. What is on the screen is asked for anew after it, also after one that was refused. */
export function useChange(): Change {
  const answers = useQueryClient();
  const [isUnderWay, setUnderWay] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  return {
    isUnderWay,
    fault,
    make(change, done) {
      setUnderWay(true);
      setFault(null);
      void change()
        .then((result) => done?.(result))
        .catch((error: unknown) => setFault(error instanceof ApiFault ? error.code : 'unknown'))
        .then(() => answers.invalidateQueries())
        .finally(() => setUnderWay(false));
    },
  };
}
