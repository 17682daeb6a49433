import type { Locale } from '../../contracts/index.js';

/** Reviewed sentences that a visitor may touch instead of speaking. */
export const QUICK_QUESTIONS: Readonly<Record<Locale, readonly string[]>> = {
  ja: [
    '195/65R15のタイヤはありますか？',
    '営業時間を教えてください。',
    '取り付けはお願いできますか？',
    'スタッフを呼んでください。',
  ],
  en: [
    'Do you have 195/65R15 tires?',
    'What are your opening hours?',
    'Can you fit the tires for me?',
    'Please call a member of staff.',
  ],
};
