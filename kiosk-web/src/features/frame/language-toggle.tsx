import { type Locale, LOCALES } from '../../api/terminal.js';
import { useKiosk } from '../../session/kiosk-context.js';

/** Each language is named in its own script, so whoever cannot read the page still finds theirs. */
const OWN_NAMES: Record<Locale, string> = { ja: '日本語', en: 'English' };

export function LanguageToggle() {
  const { state, controls, words } = useKiosk();
  const offered = state.terminal?.locales ?? LOCALES;
  return (
    <div className="language" role="group" aria-label={words.toolbar.language}>
      {offered.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={state.locale === locale}
          onClick={() => controls.chooseLocale(locale)}
        >
          {OWN_NAMES[locale]}
        </button>
      ))}
    </div>
  );
}
