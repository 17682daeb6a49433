export type TextSize = 'large' | 'usual' | 'small';

const LARGE_UP_TO = 70;
const USUAL_UP_TO = 200;
const WIDE = /[\u3000-\u9fff\uff00-\uff60]/u;

/** A short answer is written large, a long one so that it needs no scrolling. Japanese letters are twice as wide. */
export function textSizeOf(text: string, beside: 'nothing' | 'something' | 'choices'): TextSize {
  if (beside === 'choices') return 'small';
  const width = Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
  if (width <= LARGE_UP_TO && beside === 'nothing') return 'large';
  return width <= USUAL_UP_TO ? 'usual' : 'small';
}
