import { ProviderError } from '../../contracts/index.js';

/**
 * A `fetch` whose answers end with an error past `maxBytes` (counted after decompression), and which follows no
 * redirect: what a visitor said goes to the configured host or nowhere.
 */
export function limitedFetch(provider: string, maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...(await withFormAsBytes(init)), redirect: 'error' });
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(limited(provider, response.body, maxBytes), { status, statusText, headers });
  };
}

/**
 * Node's fetch reads a form out on the side, and when the connection ends before that is done, what it throws there ends
 * the process: nobody can catch it. Bytes are at hand at once.
 */
async function withFormAsBytes(init: RequestInit | undefined): Promise<RequestInit | undefined> {
  if (!(init?.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const headers = new Headers(init.headers);
  headers.set('content-type', form.headers.get('content-type') ?? '');
  return { ...init, headers, body: await form.bytes() };
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
