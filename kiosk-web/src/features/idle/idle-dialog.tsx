import { useEffect, useRef } from 'react';

import { useKiosk } from '../../session/kiosk-context.js';
import { useSecondsLeft } from '../frame/use-seconds-left.js';

export function IdleDialog() {
  const { wipeAt } = useKiosk().state;
  return wipeAt === null ? null : <OpenIdleDialog wipeAt={wipeAt} />;
}

function OpenIdleDialog({ wipeAt }: { wipeAt: number }) {
  const { controls, words } = useKiosk();
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useSecondsLeft(wipeAt, controls.leave);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="idle-title" onCancel={controls.stay}>
      <p className="countdown" aria-hidden="true">
        {left}
      </p>
      <h2 id="idle-title">{words.idle.title}</h2>
      <p>{words.idle.countdown(left)}</p>
      <div className="choices">
        <button type="button" className="primary" autoFocus onClick={controls.stay}>
          {words.idle.stay}
        </button>
        <button type="button" onClick={controls.leave}>
          {words.idle.leave}
        </button>
      </div>
    </dialog>
  );
}
