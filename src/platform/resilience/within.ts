/**
 * Runs `work` under the caller's signal and a deadline. Settles the moment either ends, whether `work` listens or not.
 * The signal that `work` gets is aborted by either until `work` is done, by neither afterwards.
 */
export async function within<T>(
  deadlineMs: number,
  late: () => Error,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller.throwIfAborted();
  // Bound by hand: AbortSignal.any and AbortSignal.timeout cost more here than all else that is done around a call.
  const ending = new AbortController();
  let giveUp = (_reason: Error) => {};
  const ended = new Promise<never>((_resolve, reject) => {
    giveUp = (reason) => {
      reject(reason);
      ending.abort(reason);
    };
  });
  const leave = () => {
    giveUp(caller.reason as Error);
  };
  const timer = setTimeout(
    () => {
      giveUp(late());
    },
    Math.max(0, deadlineMs),
  );
  caller.addEventListener('abort', leave);
  try {
    return await Promise.race([work(ending.signal), ended]);
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', leave);
  }
}
