/** Asks for the next item while the one in hand is still being worked on. */
export async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  next.catch(() => undefined);
  try {
    for (;;) {
      const item = await next;
      if (item.done) return;
      next = items.next();
      next.catch(() => undefined);
      yield item.value;
    }
  } finally {
    void items.return(undefined);
  }
}
