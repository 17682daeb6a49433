import { useKiosk } from '../../session/kiosk-context.js';
import { AnswerControls } from './answer-controls.js';
import { LevelMeter } from './level-meter.js';
import { MicrophoneNotice } from './microphone-notice.js';
import { TalkButton } from './talk-button.js';

export function TalkPanel() {
  const { state, controls, words } = useKiosk();
  const { stage, microphone } = state;
  const understands = state.terminal?.speech[state.locale].input ?? false;
  const fault = microphone === 'denied' || microphone === 'missing' ? microphone : null;
  const mute = !understands || fault !== null;
  return (
    <section className={mute ? 'talk talk-mute' : 'talk'}>
      {mute ? <MicrophoneNotice fault={understands ? fault : null} /> : <TalkButton />}
      <div className="talk-aside">
        {stage.name === 'listening' ? (
          <>
            <LevelMeter live={stage.live} />
            <button type="button" onClick={() => controls.talking.drop()}>
              {words.talk.cancel}
            </button>
          </>
        ) : (
          <AnswerControls />
        )}
      </div>
    </section>
  );
}
