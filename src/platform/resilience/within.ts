/**
 * Runs `work` under the caller's signal and a deadline. Settles the moment either ends, whether `work` listens or not.
 * The signal that `work` gets stays bound to the caller after `work` is done; the deadline then no longer ends it.
 */
export async function within<T>(
  deadlineMs: number,
  late: () => Error,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller.throwIfAborted();
  const deadline = new AbortController();
  const timer = setTimeout(
    () => {
      deadline.abort(late());
    },
    Math.max(0, deadlineMs),
  );
  const signal = AbortSignal.any([caller, deadline.signal]);
  let giveUp = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener('abort', giveUp);
  try {
    return await Promise.race([work(signal), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
