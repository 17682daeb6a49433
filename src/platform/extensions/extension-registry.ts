import type { CodePattern, Extension, ExtensionContext, ProviderFactory, Setting } from '../../contracts/index.js';
import { ConfigurationError } from '../config/index.js';

export type ProviderRole = {
  [K in keyof Extension]-?: NonNullable<Extension[K]> extends Readonly<Record<string, ProviderFactory<infer _>>>
    ? K
    : never;
}[keyof Extension];

export type Provided<R extends ProviderRole> =
  NonNullable<Extension[R]> extends Readonly<Record<string, ProviderFactory<infer T>>> ? T : never;

/** All that extensions bring, ours and an integrator's alike. Registration is this explicit list: nothing registers itself. */
export class ExtensionRegistry {
  constructor(private readonly extensions: readonly Extension[]) {
    const faults = [
      ...repeated(
        'extension',
        extensions.map((extension) => extension.name),
      ),
    ];
    faults.push(
      ...repeated(
        'code pattern',
        this.codePatterns.map((pattern) => pattern.name),
      ),
    );
    faults.push(
      ...repeated(
        'setting',
        this.settings.map((setting) => setting.name),
      ),
    );
    for (const role of [
      'languageModels',
      'moderators',
      'guardrails',
      'embeddingModels',
      'speechRecognizers',
      'speechSynthesizers',
      'mediaStores',
    ] as const) {
      faults.push(
        ...repeated(
          role,
          extensions.flatMap((extension) => Object.keys(extension[role] ?? {})),
        ),
      );
    }
    if (faults.length > 0) throw new ConfigurationError(faults.map((fault) => `EXTENSIONS: ${fault}`));
  }

  get codePatterns(): readonly CodePattern[] {
    return this.extensions.flatMap((extension) => extension.codePatterns ?? []);
  }

  get settings(): readonly Setting[] {
    return this.extensions.flatMap((extension) => extension.settings ?? []);
  }

  /** Makes all of a role, in no order. */
  async makeAll<R extends ProviderRole>(role: R, context: ExtensionContext): Promise<Provided<R>[]> {
    const names = this.extensions.flatMap((extension) => Object.keys(extension[role] ?? {}));
    return Promise.all(names.map((name) => this.make(role, name, context)));
  }

  /** Makes the provider that a selection such as `openai:gpt-4o` names. */
  async make<R extends ProviderRole>(role: R, selection: string, context: ExtensionContext): Promise<Provided<R>> {
    const [key = '', ...rest] = selection.split(':');
    const known = this.extensions.flatMap((extension) => Object.entries(extension[role] ?? {}));
    const factory = known.find(([name]) => name === key)?.[1] as ProviderFactory<Provided<R>> | undefined;
    if (!factory)
      throw new Error(`no extension provides "${key}"; there are: ${known.map(([name]) => name).join(', ')}`);
    return factory(rest.join(':'), context);
  }
}

function* repeated(what: string, names: readonly string[]): Generator<string> {
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
    yield `${what} "${name}" is claimed twice`;
  }
}
