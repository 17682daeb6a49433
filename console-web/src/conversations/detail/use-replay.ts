import { useEffect, useState } from 'react';

const EVERY_MS = 50;

export interface Playback {
  isPlaying: boolean;
  elapsedMs: number;
  toggle: () => void;
}

/** Counts from the receipt of the utterance to the last that was shown, in the time that it took then. */
export function useReplay(lengthMs: number): Playback {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [elapsedMs, setElapsed] = useState(0);
  useEffect(() => {
    if (startedAt === null) return undefined;
    const timer = setInterval(() => {
      const elapsed = performance.now() - startedAt;
      setElapsed(elapsed);
      if (elapsed >= lengthMs) setStartedAt(null);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [startedAt, lengthMs]);
  return {
    isPlaying: startedAt !== null,
    elapsedMs,
    toggle: () => {
      setElapsed(0);
      setStartedAt(startedAt === null ? performance.now() : null);
    },
  };
}
