import type { Exchange } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { Icon } from '../frame/icon.js';

export function AnswerControls({ exchange }: { exchange: Exchange }) {
  const { controls, words } = useKiosk();
  const { speaking, segments, answer } = exchange;
  const audible = segments.some((segment) => segment.kind === 'answer' && segment.audio);
  return (
    <div className="answer-controls">
      {speaking && (
        <button type="button" onClick={controls.stop}>
          <Icon name="stop" />
          {words.answer.stop}
        </button>
      )}
      {!speaking && audible && (
        <button type="button" onClick={controls.replay}>
          <Icon name="replay" />
          {words.answer.replay}
        </button>
      )}
      {answer && !speaking && <Rating helpful={exchange.helpful} />}
    </div>
  );
}

function Rating({ helpful }: { helpful: boolean | null }) {
  const { controls, words } = useKiosk();
  if (helpful !== null) {
    return (
      <p className="rating" role="status">
        {words.answer.thanks}
      </p>
    );
  }
  return (
    <div className="rating" role="group" aria-label={words.answer.helpful}>
      <span>{words.answer.helpful}</span>
      <button type="button" onClick={() => controls.rate(true)}>
        {words.answer.yes}
      </button>
      <button type="button" onClick={() => controls.rate(false)}>
        {words.answer.no}
      </button>
    </div>
  );
}
