import { exchangeOf } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';

/** What was understood, at once, so that a wrong word is seen before the answer is believed; a touch corrects it. */
export function HeardWords() {
  const { state, controls, words } = useKiosk();
  const exchange = exchangeOf(state.stage);
  if (!exchange?.heard) return null;
  const correct = () => {
    controls.correct();
    document.getElementById('typed-question')?.focus();
  };
  return (
    <div className="heard" role="status">
      <p>
        <span className="heard-label">{words.heard.label}</span>
        <q>{exchange.heard}</q>
      </p>
      <button type="button" className="quiet" onClick={correct}>
        {words.heard.correct}
      </button>
    </div>
  );
}
