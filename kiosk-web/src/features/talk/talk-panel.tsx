import { useKiosk } from '../../session/kiosk-context.js';
import { Rings } from '../frame/rings.js';
import { AnswerControls } from './answer-controls.js';
import { LevelMeter } from './level-meter.js';
import { MicrophoneNotice } from './microphone-notice.js';
import { TalkButton } from './talk-button.js';

export function TalkPanel() {
  const { state, controls, words } = useKiosk();
  const { stage, microphone, detector } = state;
  const understands = state.terminal?.speech[state.locale].input ?? false;
  const fault = microphone === 'unknown' || microphone === 'working' ? null : microphone;
  const mute = !understands || fault !== null;
  const inviting = stage.name === 'ready' || stage.name === 'listening';
  const cancel = () => {
    controls.talking.drop();
    controls.handsFree.drop();
  };
  return (
    <section className={mute ? 'talk talk-mute' : 'talk'}>
      {inviting && !mute && <Rings />}
      {mute ? <MicrophoneNotice fault={understands ? fault : null} /> : <TalkButton />}
      <div className="talk-aside">
        {stage.name === 'listening' ? (
          <>
            <LevelMeter live={stage.live} />
            <button type="button" onClick={cancel}>
              {words.talk.cancel}
            </button>
          </>
        ) : (
          <>
            {state.handsFree && detector === 'opening' && <p role="status">{words.handsFree.opening}</p>}
            {state.handsFree && detector === 'failed' && <p role="status">{words.handsFree.failed}</p>}
            {state.handsFree && detector === 'open' && stage.name === 'ready' && <LevelMeter live />}
            {stage.name === 'ready' && !mute && detector === 'closed' && <p className="tip">{words.talk.tip}</p>}
            <AnswerControls />
          </>
        )}
      </div>
    </section>
  );
}
