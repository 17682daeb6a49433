import { useEffect, useState } from 'react';

import { useKiosk } from '../../session/kiosk-context.js';

const SLOW_AFTER_MS = 3000;

export function Thinking({ heard }: { heard: boolean }) {
  const { thinking } = useKiosk().words;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="thinking">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {slow ? thinking.slow : heard ? thinking.searching : thinking.recognising}
    </p>
  );
}
