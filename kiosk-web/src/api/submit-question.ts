import { request } from './request.js';
import type { Locale } from './terminal.js';

export type Question =
  | { kind: 'speech'; wav: Blob; locale: Locale }
  | { kind: 'text'; text: string; locale: Locale }
  | { kind: 'product'; productNumber: string };

export interface Submitted {
  transcript: string;
  taskId: string;
}

const RECOGNITION_TIMEOUT_MS = 8000;

/** Sends a question once. Sent again under the same key it is still asked only once. */
export async function submitQuestion(question: Question, key: string): Promise<Submitted> {
  const headers: Record<string, string> = { 'Idempotency-Key': key };
  const speech = question.kind === 'speech';
  const path = speech ? `/api/conversation?locale=${question.locale}` : '/api/conversation';
  if (speech) headers['Content-Type'] = 'audio/wav';
  const call = { method: 'POST', headers, body: bodyOf(question), timeoutMs: RECOGNITION_TIMEOUT_MS } as const;
  return (await request(path, call)).json() as Promise<Submitted>;
}

function bodyOf(question: Question): Blob | object {
  switch (question.kind) {
    case 'speech':
      return question.wav;
    case 'text':
      return { text: question.text, locale: question.locale };
    case 'product':
      return { productNumber: question.productNumber };
  }
}

/** `crypto.randomUUID` exists in secure contexts only; a terminal on plain http must work for typing too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
