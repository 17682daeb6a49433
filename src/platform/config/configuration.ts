import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Setting } from '../../contracts/index.js';
import { SETTINGS, type Settings } from './settings.js';

/** Two looks of a balancer that looks every two seconds. */
const DEREGISTRATION_MS = 5_000;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Configuration extends Omit<
  Settings,
  'PUBLIC_ORIGIN' | 'DEMO' | 'MODERATION_MODEL' | 'JWT_SECRET' | 'CODE_KEY' | 'DEREGISTRATION_MS'
> {
  PUBLIC_ORIGIN: string;
  DEMO: boolean;
  MODERATION_MODEL: string[];
  JWT_SECRET: string[];
  CODE_KEY: string;
  DEREGISTRATION_MS: number;
  /** Values of the settings that extensions declared, defaults filled in. */
  extensionSettings: ReadonlyMap<string, string>;
}

/** Holds every fault at once: nobody should have to start five times to learn of five faults. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Names of extensions to load, readable even when other settings are at fault. */
export function namedExtensions(environment: Environment): string[] {
  const named = SETTINGS.shape.EXTENSIONS.safeParse(environment.EXTENSIONS);
  return named.success ? named.data : [];
}

export function readConfiguration(environment: Environment, extensionSettings: readonly Setting[]): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = SETTINGS.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map(faultOf);
  const values = new Map<string, string>();
  for (const setting of extensionSettings) {
    const value = given[setting.name] ?? setting.default;
    if (value === undefined) continue;
    values.set(setting.name, value);
    const fault = setting.check?.(value);
    if (fault) faults.push(`${setting.name}: ${fault}`);
  }
  if (given.DATABASE_URL) {
    for (const name of ['JWT_SECRET', 'CODE_KEY'] as const) {
      if (!given[name])
        faults.push(`${name}: is required when DATABASE_URL is set, so that every process uses the same`);
    }
  }
  if (given.COGNITO_ISSUER && !given.COGNITO_CLIENT_ID) {
    faults.push('COGNITO_CLIENT_ID: is required with COGNITO_ISSUER');
  }
  if (given.COGNITO_CLIENT_ID && !given.COGNITO_ISSUER) {
    faults.push('COGNITO_ISSUER: is required with COGNITO_CLIENT_ID');
  }
  if (parsed.success && parsed.data.METRICS_PORT === parsed.data.PORT) {
    faults.push('METRICS_PORT: is the same as PORT; leave it out to serve both on one port');
  }
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults);

  const settings = parsed.data;
  const dataDir = resolve(settings.DATA_DIR);
  return {
    ...settings,
    DATA_DIR: dataDir,
    PUBLIC_ORIGIN: settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`,
    DEMO: settings.DEMO ?? settings.DATABASE_URL === undefined,
    MODERATION_MODEL:
      settings.MODERATION_MODEL ?? settings.LANGUAGE_MODEL.map((model) => (model === 'extractive' ? 'rules' : model)),
    JWT_SECRET: settings.JWT_SECRET ?? [localKey(dataDir, 'jwt-secret')],
    CODE_KEY: settings.CODE_KEY ?? localKey(dataDir, 'code-key'),
    DEREGISTRATION_MS: settings.DEREGISTRATION_MS ?? (settings.DATABASE_URL === undefined ? 0 : DEREGISTRATION_MS),
    extensionSettings: values,
  };
}

/** Names the variable as it was written, and of a list the value that is at fault by its place: values may be secret. */
function faultOf({ path: [name, place], message }: { path: PropertyKey[]; message: string }): string {
  return `${String(name)}: ${typeof place === 'number' ? `value ${place + 1} ` : ''}${message}`;
}

/** A key of this machine alone, made at the first start and kept, so that cookies outlive a restart. */
export function localKey(dataDir: string, name: string): string {
  const folder = join(dataDir, 'keys');
  const file = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' || !existsSync(file)) {
      throw new ConfigurationError([`DATA_DIR: nothing can be kept in ${dataDir} (${String(code)})`]);
    }
  }
  return readFileSync(file, 'utf8');
}
