import { basename } from 'node:path';

const SHAPES: Readonly<Record<string, RegExp>> = {
  'a key of AWS': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/]{32}/,
  'a token of GitHub': /\b(?:gh[pousr]_[0-9A-Za-z]{36}|github_pat_\w{22})/,
  'a key of a model provider': /\bsk-(?:proj-|ant-)?[0-9A-Za-z_-]{40}/,
  'a token of a registry': /\bnpm_[0-9A-Za-z]{36}\b/,
};

/** Kinds of secrets that a file of this name and content holds. Kept for what has a shape; what has none nobody can see. */
export function secretsIn(file: string, text: string): string[] {
  const isSettings = /^\.env(?:\.(?!example$).*)?$/.test(basename(file));
  const kinds = Object.keys(SHAPES).filter((kind) => SHAPES[kind]?.test(text));
  return [...(isSettings ? ['a file of settings'] : []), ...kinds];
}
