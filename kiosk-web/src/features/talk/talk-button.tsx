import { type PointerEvent, useRef } from 'react';

import { exchangeOf, type KioskState } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import type { Words } from '../../words/words.js';
import { Icon } from '../frame/icon.js';

/** A press longer than this is holding to talk: letting go sends. */
const HOLD_MS = 600;

export function TalkButton() {
  const { state, controls, words } = useKiosk();
  const { stage, locale, detector } = state;
  const pressedAt = useRef<number | null>(null);
  const handledByPointer = useRef(false);
  const listening = stage.name === 'listening';
  const { label, hint } = wordsFor(state, words);

  const press = () => {
    if (!listening) void controls.talking.start(locale);
    else if (stage.byVoice) controls.handsFree.finish();
    else if (stage.live) controls.talking.finish();
    else controls.talking.drop();
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    handledByPointer.current = true;
    pressedAt.current = listening ? null : performance.now();
    press();
  };
  const onPointerUp = () => {
    const held = pressedAt.current !== null && performance.now() - pressedAt.current > HOLD_MS;
    pressedAt.current = null;
    if (held) controls.talking.finish();
  };
  /** Keyboards and assistive technology click without a pointer. */
  const onClick = () => {
    if (!handledByPointer.current) press();
    handledByPointer.current = false;
  };

  return (
    <button
      type="button"
      className="talk-button"
      data-open={detector === 'open' || undefined}
      aria-pressed={listening}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (pressedAt.current = null)}
      onClick={onClick}
    >
      <Icon name={listening ? 'send' : 'microphone'} />
      <b>{label}</b>
      <small>{hint}</small>
    </button>
  );
}

const NO_ANSWER: readonly string[] = ['abstained', 'rejected', 'failed'];

function wordsFor({ stage, detector }: KioskState, { talk }: Words): { label: string; hint: string } {
  const start = detector === 'open' ? talk.handsFree : talk.start;
  const failed = NO_ANSWER.includes(exchangeOf(stage)?.answer?.outcome ?? '');
  switch (stage.name) {
    case 'listening':
      return stage.live ? { label: talk.send, hint: talk.sendHint } : { label: talk.opening, hint: '' };
    case 'thinking':
    case 'answering':
      return { label: start, hint: detector === 'open' ? talk.handsFreeHint : talk.interrupt };
    case 'answered':
      return { label: start, hint: failed ? talk.otherWords : talk.again };
    default:
      return { label: start, hint: detector === 'open' ? talk.handsFreeHint : talk.startHint };
  }
}
