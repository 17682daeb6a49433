import { useKiosk } from '../../session/kiosk-context.js';

/** Takes the place of the talk button. No fault: speech in this language is not offered at all. */
export function MicrophoneNotice({ fault }: { fault: 'denied' | 'missing' | 'silent' | null }) {
  const { state, controls, words } = useKiosk();
  return (
    <section className="talk-absent" role="status">
      <p>{fault ? words.microphone[fault] : words.noSpeechInput}</p>
      {fault && (
        <button type="button" onClick={() => void controls.talking.start(state.locale)}>
          {words.microphone.retry}
        </button>
      )}
    </section>
  );
}
