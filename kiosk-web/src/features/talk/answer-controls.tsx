import { exchangeOf } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { Icon } from '../frame/icon.js';
import { Rating } from './rating.js';

/** Stands beside the talk button, so that stopping and hearing again never move. */
export function AnswerControls() {
  const { state, controls, words } = useKiosk();
  const exchange = exchangeOf(state.stage);
  if (!exchange) return null;
  if (state.stage.name !== 'answered') {
    return (
      <button type="button" className="labelled" onClick={controls.stop}>
        <Icon name="stop" />
        {words.answer.stop}
      </button>
    );
  }
  const audible = exchange.segments.some((segment) => segment.kind === 'answer' && segment.audio);
  const outcome = exchange.answer?.outcome;
  const unanswered = outcome === 'abstained' || outcome === 'rejected' || outcome === 'failed';
  const ratable = exchange.taskId && outcome === 'answered';
  return (
    <>
      {audible && (
        <button type="button" className={exchange.muted ? 'labelled primary' : 'labelled'} onClick={controls.replay}>
          <Icon name="replay" />
          {exchange.muted ? words.answer.play : words.answer.replay}
        </button>
      )}
      {unanswered && state.staff === 'none' && (
        <button type="button" className="labelled staff" onClick={controls.callStaff}>
          <Icon name="person" />
          {words.toolbar.callStaff}
        </button>
      )}
      {ratable && <Rating helpful={exchange.helpful} />}
    </>
  );
}
