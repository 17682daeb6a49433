import { VOLUME_STEPS } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { Icon } from './icon.js';

const STEPS = Array.from({ length: VOLUME_STEPS }, (_, index) => index + 1);

export function VolumeControl() {
  const { state, dispatch, words } = useKiosk();
  const choose = (volume: number) => dispatch({ type: 'volume_chosen', volume });
  return (
    <div className="volume" role="group" aria-label={words.toolbar.volume(state.volume, VOLUME_STEPS)}>
      <button
        type="button"
        aria-label={words.toolbar.quieter}
        disabled={state.volume === 1}
        onClick={() => choose(state.volume - 1)}
      >
        <Icon name="quieter" />
      </button>
      <span className="volume-steps" aria-hidden="true">
        {STEPS.map((step) => (
          <i key={step} data-on={step <= state.volume || undefined} />
        ))}
      </span>
      <button
        type="button"
        aria-label={words.toolbar.louder}
        disabled={state.volume === VOLUME_STEPS}
        onClick={() => choose(state.volume + 1)}
      >
        <Icon name="louder" />
      </button>
    </div>
  );
}
