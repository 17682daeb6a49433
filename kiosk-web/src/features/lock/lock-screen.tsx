import { type FormEvent, useEffect, useRef } from 'react';

import { ACCESS_CODE_LENGTH, type Stage } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { Keypad } from './keypad.js';
import { RefusalNotice } from './refusal-notice.js';

export function LockScreen({ entry }: { entry: Extract<Stage, { name: 'locked' }> }) {
  const { dispatch, controls, words } = useKiosk();
  const { digits, checking, refusal } = entry;
  const code = useRef<HTMLInputElement>(null);
  const closed = checking || refusal?.reason === 'too_many';

  useEffect(() => {
    if (digits.length === ACCESS_CODE_LENGTH && !checking) void controls.entrance.enter(digits);
  }, [digits, checking, controls]);
  useEffect(() => {
    if (!closed) code.current?.focus();
  }, [closed]);

  const onInput = (event: FormEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    if (typed.length < digits.length) dispatch({ type: 'digit_erased' });
    else for (const digit of typed.slice(digits.length)) dispatch({ type: 'digit_pressed', digit });
  };

  return (
    <section className="lock">
      <div className="lock-entry">
        <h1>{words.locked.title}</h1>
        <p className="hint">{words.locked.hint}</p>
        <label className="code">
          <span className="unseen">{words.locked.code}</span>
          <input
            ref={code}
            value={digits}
            onChange={onInput}
            inputMode="none"
            autoComplete="off"
            maxLength={ACCESS_CODE_LENGTH}
            disabled={closed}
            aria-describedby="code-progress"
          />
        </label>
        <p id="code-progress" role="status" className="unseen">
          {checking ? words.locked.checking : words.locked.entered(digits.length, ACCESS_CODE_LENGTH)}
        </p>
        <RefusalNotice refusal={refusal} />
      </div>
      <Keypad closed={closed} />
    </section>
  );
}
