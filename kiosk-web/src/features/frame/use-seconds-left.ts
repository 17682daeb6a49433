import { useEffect, useState } from 'react';

/** Whole seconds until `at`, counted down to 0; `over` is told once. */
export function useSecondsLeft(at: number, over: () => void): number {
  const [left, setLeft] = useState(() => secondsUntil(at));
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsUntil(at));
      if (Date.now() < at) return;
      clearInterval(timer);
      over();
    }, 250);
    return () => clearInterval(timer);
  }, [at, over]);
  return left;
}

function secondsUntil(at: number): number {
  return Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
