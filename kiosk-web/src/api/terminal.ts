export const LOCALES = ['ja', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export interface Terminal {
  id: string;
  name: string;
  store: { code: string; name: string; phone: string | null };
  locale: Locale;
  locales: readonly Locale[];
  quickQuestions: Record<Locale, readonly string[]>;
  timers: { idleMs: number; warningMs: number };
  speech: Record<Locale, { input: boolean; output: boolean }>;
}
