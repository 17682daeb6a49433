import type { Locale } from '../../contracts/index.js';

/** Reviewed sentences that a visitor may touch instead of speaking. */
export const QUICK_QUESTIONS: Readonly<Record<Locale, readonly string[]>> = {
  ja: [
    '195/65R15のタイヤはありますか？',
    '営業時間を教えてください。',
    'タイヤ交換の工賃はいくらですか？',
    'スタッフを呼んでください。',
  ],
  en: [
    'Do you have 195/65R15 tires?',
    'What are your opening hours?',
    'How much does it cost to have tires fitted?',
    'Please call a member of staff.',
  ],
};
