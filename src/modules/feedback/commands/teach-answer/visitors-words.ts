import type { Locale } from '../../../../contracts/index.js';
import { maskPersonalData } from '../../../moderation/index.js';

/** Whether a question holds what a visitor said, or is part of it; letters and digits alone count. */
export function isInWordsOf(question: string, said: readonly (string | null | undefined)[], locale: Locale): boolean {
  const asked = bare(question);
  return said
    .flatMap((text) => (text ? [text, maskPersonalData(text, locale).masked] : []))
    .map(bare)
    .some((text) => text !== '' && (asked.includes(text) || text.includes(asked)));
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
