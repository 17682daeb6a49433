import type { Locale } from '../../api/terminal.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { wordsOf } from '../../words/words-of.js';
import { Rings } from '../frame/rings.js';
import { QuestionList } from '../typing/question-list.js';

/** Invites whoever passes, in every language of the terminal, its own first; a touch anywhere begins. */
export function AttractScreen({ locale, locales }: { locale: Locale; locales: readonly Locale[] }) {
  const { controls } = useKiosk();
  const inOrder = [locale, ...locales.filter((other) => other !== locale)];
  return (
    <div className="attract" onClick={() => controls.begin(locale)}>
      <Rings />
      <Welcome locales={inOrder} />
      <div className="invitations">
        {inOrder.map((each) => (
          <Invitation key={each} locale={each} />
        ))}
      </div>
    </div>
  );
}

function Welcome({ locales }: { locales: readonly Locale[] }) {
  return (
    <h1 className="welcome">
      {locales.map((locale) => (
        <span key={locale} lang={locale}>
          {wordsOf(locale).attract.welcome}
        </span>
      ))}
    </h1>
  );
}

function Invitation({ locale }: { locale: Locale }) {
  const { state, controls } = useKiosk();
  const words = wordsOf(locale).attract;
  const questions = state.terminal?.quickQuestions[locale].slice(0, 3) ?? [];
  return (
    <section className="invitation" lang={locale} aria-label={words.start} onClick={(event) => event.stopPropagation()}>
      <p>{words.invitation}</p>
      <h2>{words.examples}</h2>
      <QuestionList
        questions={questions}
        ask={(question) => {
          controls.begin(locale);
          controls.ask(question, locale);
        }}
      />
      <button type="button" className="primary start" onClick={() => controls.begin(locale)}>
        {words.start}
      </button>
    </section>
  );
}
