import { useEffect, useRef, useState } from 'react';

import { heightOf, judgeLevel, type LevelVerdict } from '../../audio/loudness.js';
import { useKiosk } from '../../session/kiosk-context.js';

/** The words change at most this often, so they can be read. */
const WORDS_EVERY_MS = 700;
const BARS = Array.from({ length: 11 }, (_, index) => index);
/** The bars in the middle are the tallest, as a voice is drawn. */
const SHAPE = BARS.map((bar) => 0.35 + 0.65 * Math.sin((Math.PI * (bar + 0.5)) / BARS.length));

export function LevelMeter({ live }: { live: boolean }) {
  const { level, words } = useKiosk();
  const bars = useRef<HTMLDivElement>(null);
  const [verdict, setVerdict] = useState<LevelVerdict>('waiting');

  useEffect(() => {
    if (!live) return;
    let loudest = { rms: 0, clipped: false };
    let frame = requestAnimationFrame(function draw() {
      loudest = { rms: Math.max(loudest.rms, level.rms), clipped: loudest.clipped || level.clipped };
      bars.current?.style.setProperty('--level', heightOf(level.rms).toFixed(3));
      frame = requestAnimationFrame(draw);
    });
    const timer = setInterval(() => {
      const heard = loudest;
      loudest = { rms: 0, clipped: false };
      setVerdict((before) => judgeLevel(heard, before));
    }, WORDS_EVERY_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearInterval(timer);
    };
  }, [live, level]);

  return (
    <div className="level" data-verdict={verdict}>
      <div className="level-bars" ref={bars} aria-hidden="true">
        {BARS.map((bar) => (
          <i key={bar} ref={(element) => element?.style.setProperty('--shape', String(SHAPE[bar]))} />
        ))}
      </div>
      <p role="status">{words.level[verdict]}</p>
    </div>
  );
}
