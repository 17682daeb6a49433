import { useKiosk } from '../../session/kiosk-context.js';

export function Rating({ helpful }: { helpful: boolean | null }) {
  const { controls, words } = useKiosk();
  return (
    <div className="rating" role="group" aria-label={words.answer.helpful}>
      <p role="status">{helpful === null ? words.answer.helpful : words.answer.thanks}</p>
      <button type="button" aria-pressed={helpful === true} onClick={() => controls.rate(true)}>
        {words.answer.yes}
      </button>
      <button type="button" aria-pressed={helpful === false} onClick={() => controls.rate(false)}>
        {words.answer.no}
      </button>
    </div>
  );
}
