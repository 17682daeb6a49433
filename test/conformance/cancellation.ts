import { expect } from '@jest/globals';

/** Longest time between a cancel and the rejection that a visitor's interruption allows. */
const PROMPT_MS = 1000;

/** A cancel rejects at once, with the very reason that was given. */
export async function expectPromptCancel(start: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const reason = new Error('the visitor talked over it');
  const controller = new AbortController();
  const outcome = start(controller.signal).then(
    () => 'completed',
    (error: unknown) => error,
  );
  const cancelled = performance.now();
  controller.abort(reason);
  expect(await outcome).toBe(reason);
  expect(performance.now() - cancelled).toBeLessThan(PROMPT_MS);
}

/** Under a signal that is aborted already nothing begins. */
export async function expectNoStart(start: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const reason = new Error('left');
  await expect(start(AbortSignal.abort(reason))).rejects.toBe(reason);
}

export const never = () => new AbortController().signal;
