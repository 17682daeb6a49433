import { useKiosk } from '../../session/kiosk-context.js';
import { LevelMeter } from './level-meter.js';
import { MicrophoneNotice } from './microphone-notice.js';
import { TalkButton } from './talk-button.js';

export function TalkPanel() {
  const { state, controls, words } = useKiosk();
  const { stage, microphone } = state;
  const understands = state.terminal?.speech[state.locale].input ?? false;
  if (!understands || microphone === 'denied' || microphone === 'missing') {
    return (
      <MicrophoneNotice fault={understands && microphone === 'denied' ? 'denied' : understands ? 'missing' : null} />
    );
  }
  return (
    <section className="talk">
      <TalkButton />
      {stage.name === 'listening' && (
        <div className="talk-aside">
          <LevelMeter live={stage.live} />
          <button type="button" className="quiet" onClick={() => controls.talking.drop()}>
            {words.talk.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
