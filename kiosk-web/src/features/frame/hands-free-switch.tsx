import { useKiosk } from '../../session/kiosk-context.js';
import { Icon } from './icon.js';

/** Whether the microphone stays open between questions: the visitor's choice, always in sight. */
export function HandsFreeSwitch() {
  const { state, dispatch, words } = useKiosk();
  const { terminal, locale, microphone, handsFree } = state;
  if (!terminal?.speech[locale].input || microphone === 'denied' || microphone === 'missing') return null;
  return (
    <button
      type="button"
      className="tool"
      role="switch"
      aria-checked={handsFree}
      onClick={() => dispatch({ type: 'hands_free_chosen', handsFree: !handsFree })}
    >
      <Icon name="hands" />
      {words.handsFree.label}
    </button>
  );
}
