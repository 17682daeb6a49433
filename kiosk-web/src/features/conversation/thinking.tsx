import { useEffect, useState } from 'react';

import { useKiosk } from '../../session/kiosk-context.js';

const SLOW_AFTER_MS = 3000;

/** The shape of the answer to come: nothing jumps when it is there. */
export function Thinking({ heard }: { heard: boolean }) {
  const { state, words } = useKiosk();
  const { thinking } = words;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const working = slow ? thinking.slow : heard ? thinking.searching : thinking.recognising;
  const sentence = state.online ? working : thinking.offline;
  return (
    <div className="thinking">
      <p>{sentence}</p>
      {state.online && (
        <div className="skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
    </div>
  );
}
