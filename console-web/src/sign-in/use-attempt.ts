import { type FormEvent, useState } from 'react';

import { type SignInFault, signInFault } from './sign-in-fault.js';

export interface Attempt {
  isUnderWay: boolean;
  fault: SignInFault | null;
  submit: (event: FormEvent) => void;
}

/** One try at a time, and what came of the last. */
export function useAttempt(attempt: () => Promise<void>): Attempt {
  const [isUnderWay, setUnderWay] = useState(false);
  const [fault, setFault] = useState<SignInFault | null>(null);
  return {
    isUnderWay,
    fault,
    submit(event) {
      event.preventDefault();
      setUnderWay(true);
      setFault(null);
      attempt()
        .catch((error: unknown) => setFault(signInFault(error)))
        .finally(() => setUnderWay(false));
    },
  };
}
