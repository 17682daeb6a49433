import type { Exchange } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';

/** The answer in writing, sentence by sentence; the one that is heard now is marked. Holding words yield to it. */
export function Caption({ exchange }: { exchange: Exchange }) {
  const { state } = useKiosk();
  const { segments, answer, speakingIndex } = exchange;
  const locale = answer?.locale ?? state.locale;
  const sentences = segments.filter((segment) => segment.kind === 'answer');
  if (segments.length === 0)
    return (
      <p className="caption" lang={locale}>
        {answer?.answer}
      </p>
    );
  return (
    <p className="caption" lang={locale}>
      {(sentences.length > 0 ? sentences : segments).map(({ index, text }) => (
        <span key={index} data-speaking={index === speakingIndex || undefined}>
          {text}
          {locale === 'en' && ' '}
        </span>
      ))}
    </p>
  );
}
