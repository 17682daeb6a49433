import { ProviderError } from '../../contracts/index.js';

export interface Fallback<P, T> {
  answer: T;
  provider: P;
  /** Names of those that were asked, in order; the last one answered. */
  tried: string[];
}

/** Asks one after the other until one answers. Throws the caller's reason when it left, else the last one's error. */
export async function fallBack<P extends { readonly name: string }, T>(
  providers: readonly P[],
  caller: AbortSignal,
  ask: (provider: P) => Promise<T>,
): Promise<Fallback<P, T>> {
  const tried: string[] = [];
  let lastError: unknown = new ProviderError('none', 'unsupported');
  for (const provider of providers) {
    tried.push(provider.name);
    try {
      return { answer: await ask(provider), provider, tried };
    } catch (error) {
      caller.throwIfAborted();
      lastError = error;
    }
  }
  throw lastError;
}
