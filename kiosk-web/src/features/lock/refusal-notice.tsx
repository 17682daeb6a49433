import { useCallback } from 'react';

import type { Refusal } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { useSecondsLeft } from '../frame/use-seconds-left.js';

export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const { words } = useKiosk();
  return (
    <div role="alert" className="refusal">
      {refusal?.reason === 'invalid' && words.locked.invalid}
      {refusal?.reason === 'unavailable' && words.locked.unavailable}
      {refusal?.reason === 'too_many' && <BackOff retryAt={refusal.retryAt} />}
    </div>
  );
}

function BackOff({ retryAt }: { retryAt: number }) {
  const { dispatch, words } = useKiosk();
  const over = useCallback(() => dispatch({ type: 'refusal_lapsed' }), [dispatch]);
  return <span aria-live="off">{words.locked.tooMany(useSecondsLeft(retryAt, over))}</span>;
}
