import { useKiosk } from '../../session/kiosk-context.js';

/** What was understood, so that a wrong word is seen before the answer is believed. */
export function HeardWords({ heard }: { heard: string | null }) {
  const { dispatch, controls, words } = useKiosk();
  if (!heard) return null;
  const correct = () => {
    controls.stop();
    dispatch({ type: 'draft_changed', draft: heard });
    document.getElementById('typed-question')?.focus();
  };
  return (
    <div className="heard">
      <p>
        <span className="heard-label">{words.heard.label}</span>
        <q>{heard}</q>
      </p>
      <button type="button" className="quiet" onClick={correct}>
        {words.heard.correct}
      </button>
    </div>
  );
}
