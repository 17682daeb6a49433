/**
 * From source there is no build step between a worker and its imports: Node strips the types itself, and this lets
 * `./name.js` find `./name.ts` as the compiler would.
 */
const FIND_SOURCES = `import { registerHooks } from 'node:module';
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.endsWith('.js')) throw error;
      return next(specifier.slice(0, -3) + '.ts', context);
    }
  },
});`;

/** A file of ours that runs in a thread or process of its own, and the Node options that it needs. */
export interface SeparateEntry {
  readonly url: URL;
  readonly execArgv: readonly string[];
}

/**
 * The entry `name` (without ending) beside the module that asks, compiled if that module is compiled. Everything that
 * it imports must do with types that can be erased.
 */
export function separateEntry(importMetaUrl: string, name: string): SeparateEntry {
  if (!importMetaUrl.endsWith('.ts')) return { url: new URL(`./${name}.js`, importMetaUrl), execArgv: [] };
  const options = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    `data:text/javascript,${encodeURIComponent(FIND_SOURCES)}`,
  ];
  return { url: new URL(`./${name}.ts`, importMetaUrl), execArgv: options };
}
