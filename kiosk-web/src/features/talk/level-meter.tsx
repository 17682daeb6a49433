import { useEffect, useRef, useState } from 'react';

import { useKiosk } from '../../session/kiosk-context.js';

const QUIET = 0.012;
const LOUD = 0.4;
/** The words change at most this often, so they can be read. */
const WORDS_EVERY_MS = 700;

type Verdict = 'waiting' | 'quiet' | 'good' | 'loud';

export function LevelMeter({ live }: { live: boolean }) {
  const { level, words } = useKiosk();
  const bar = useRef<HTMLDivElement>(null);
  const [verdict, setVerdict] = useState<Verdict>('waiting');

  useEffect(() => {
    if (!live) return;
    let loudest = 0;
    let frame = requestAnimationFrame(function draw() {
      loudest = Math.max(loudest, level.rms);
      bar.current?.style.setProperty('--level', String(Math.min(1, Math.sqrt(level.rms / LOUD))));
      frame = requestAnimationFrame(draw);
    });
    const timer = setInterval(() => {
      setVerdict((before) => judge(loudest, before));
      loudest = 0;
    }, WORDS_EVERY_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearInterval(timer);
    };
  }, [live, level]);

  return (
    <div className="level">
      <div className="level-bar" ref={bar} aria-hidden="true">
        <i />
      </div>
      <p>{words.level[verdict]}</p>
    </div>
  );
}

function judge(loudest: number, before: Verdict): Verdict {
  if (loudest > LOUD) return 'loud';
  if (loudest > QUIET * 2) return 'good';
  if (loudest > QUIET) return 'quiet';
  return before === 'waiting' ? 'waiting' : 'good';
}
