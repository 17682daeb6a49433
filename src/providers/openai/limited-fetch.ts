import { ProviderError } from '../../contracts/index.js';

/**
 * A `fetch` whose answers end with an error past `maxBytes` (counted after decompression), and which follows no
 * redirect: what a visitor said goes to the configured host or nowhere.
 */
export function limitedFetch(provider: string, maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    if (!response.body) return response;
    let received = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (received > maxBytes) controller.error(new ProviderError(provider, 'malformed'));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
  };
}
