import { UnreachableError } from './api-error.js';
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
const RETRY_AFTER_MS = [400, 1500];

/** Sends a question; a lost connection is tried again under the same key, so it is asked once at most. */
export async function submitQuestion(question: Question): Promise<Submitted> {
  const headers: Record<string, string> = { 'Idempotency-Key': newKey() };
  const speech = question.kind === 'speech';
  const path = speech ? `/api/conversation?locale=${question.locale}` : '/api/conversation';
  const body = bodyOf(question);
  if (speech) headers['Content-Type'] = 'audio/wav';
  for (const pauseMs of [...RETRY_AFTER_MS, null]) {
    try {
      const response = await request(path, { method: 'POST', headers, body, timeoutMs: RECOGNITION_TIMEOUT_MS });
      return (await response.json()) as Submitted;
    } catch (error) {
      if (!(error instanceof UnreachableError) || pauseMs === null) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }
  throw new UnreachableError(path);
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
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
