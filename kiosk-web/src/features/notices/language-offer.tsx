import { otherLanguageOf } from '../../machine/other-language-of.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { wordsOf } from '../../words/words-of.js';

/** In the language that the visitor seems to speak, since they may not read the page's own. Offered, never forced. */
export function LanguageOffer() {
  const { state, controls } = useKiosk();
  const other = otherLanguageOf(state);
  if (!other) return null;
  const words = wordsOf(other).offer;
  return (
    <div className="notice notice-offer" lang={other}>
      <p>{words.question}</p>
      <button type="button" onClick={() => controls.goOnIn(other)}>
        {words.accept}
      </button>
    </div>
  );
}
