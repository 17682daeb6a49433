/** The lease is gone or the visitor cancelled: whoever gets this stops, and writes nothing more. */
export class ExchangeLost extends Error {
  override readonly name = 'ExchangeLost';
}
