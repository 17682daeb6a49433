import type { Locale } from '../api/terminal.js';

/** What a reload needs to go on with the answer that is being heard; no word of the visitor's is in it. */
export interface KeptQuestion {
  taskId: string;
  locale: Locale;
  /** Index of the sentence to be heard next: those before were heard. */
  next: number;
  keptAt: number;
}

const KEY = 'tenin.question';

export function keepQuestion(question: Omit<KeptQuestion, 'keptAt'>): void {
  sessionStorage.setItem(KEY, JSON.stringify({ ...question, keptAt: Date.now() }));
}

export function forgetQuestion(): void {
  sessionStorage.removeItem(KEY);
}

/** Null where there is none, or where its visitor must have left: a browser restores its windows days later too. */
export function recallQuestion(atMostMs: number): KeptQuestion | null {
  const kept = sessionStorage.getItem(KEY);
  if (!kept) return null;
  const question = JSON.parse(kept) as KeptQuestion;
  if (Date.now() - question.keptAt <= atMostMs) return question;
  forgetQuestion();
  return null;
}
