import type { Answer } from '../../api/answer.js';
import type { Exchange } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { textSizeOf } from './text-size.js';

/** The answer in writing, sentence by sentence; the one that is heard now is marked. Holding words yield to it. */
export function Caption({ exchange }: { exchange: Exchange }) {
  const { state } = useKiosk();
  const { segments, answer, speakingIndex } = exchange;
  const locale = answer?.locale ?? state.locale;
  const sentences = segments.filter((segment) => segment.kind === 'answer');
  const shown = sentences.length > 0 ? sentences : segments;
  const text = shown.length > 0 ? shown.map((segment) => segment.text).join(' ') : (answer?.answer ?? '');
  return (
    <p className="caption" lang={locale} data-size={textSizeOf(text, shownBeside(answer))}>
      {shown.length === 0 && text}
      {shown.map(({ index, text: sentence }) => (
        <span key={index} data-speaking={index === speakingIndex || undefined}>
          {sentence}
          {locale === 'en' && ' '}
        </span>
      ))}
    </p>
  );
}

function shownBeside(answer: Answer | null): 'nothing' | 'something' | 'choices' {
  if (!answer) return 'something';
  if (answer.candidates.length > 0) return 'choices';
  return answer.product || answer.media.length > 0 ? 'something' : 'nothing';
}
