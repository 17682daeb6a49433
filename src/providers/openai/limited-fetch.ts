import { ProviderError } from '../../contracts/index.js';

/**
 * A `fetch` whose answers end with an error past `maxBytes` (counted after decompression), and which follows no
 * redirect: what a visitor said goes to the configured host or nowhere.
 */
export function limitedFetch(provider: string, maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(limited(provider, response.body, maxBytes), { status, statusText, headers });
  };
}

/** One stream that pulls from the other: a transform between them costs more than all parsing of a streamed answer. */
function limited(provider: string, body: ReadableStream<Uint8Array>, maxBytes: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let received = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        received += value.byteLength;
        if (received <= maxBytes) {
          controller.enqueue(value);
          return;
        }
        const tooLong = new ProviderError(provider, 'malformed');
        controller.error(tooLong);
        await reader.cancel(tooLong);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
