import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { parse } from '@cdktf/hcl2json';

export type Value = string | number | boolean | null | Value[] | Body;
export interface Body {
  [name: string]: Value;
}

export type BlockKind = 'resource' | 'data' | 'ephemeral';

export interface Block {
  kind: BlockKind;
  type: string;
  name: string;
  body: Body;
}

/** One folder of `terraform/`. A block is an object in a list, an argument is its value, an expression a string of `${…}`. */
export interface TerraformModule {
  path: string;
  blocks: Block[];
  variables: ReadonlyMap<string, Body>;
  outputs: ReadonlyMap<string, Body>;
  locals: Readonly<Body>;
  calls: ReadonlyMap<string, Body>;
}

export const root = join(import.meta.dirname, '..', '..', '..');
const KINDS: readonly BlockKind[] = ['resource', 'data', 'ephemeral'];

export const isBody = (value: Value | undefined): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The bodies of a block that may stand several times; what a `dynamic` block makes counts as well. */
export function bodiesOf(body: Body, name: string): Body[] {
  const made = isBody(body.dynamic) ? asList(body.dynamic[name]) : [];
  return [...asList(body[name]), ...made.filter(isBody).flatMap(({ content }) => asList(content))].filter(isBody);
}

export const asList = (value: Value | undefined): Value[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const textOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

export interface PlacedBlock extends Block {
  /** Where it stands, for whoever has to mend it. */
  at: string;
}

export const resourcesOf = (modules: readonly TerraformModule[], type: string): PlacedBlock[] =>
  modules.flatMap(({ path, blocks }) =>
    blocks
      .filter((block) => block.kind === 'resource' && block.type === type)
      .map((block) => ({ ...block, at: `${path}: ${type}.${block.name}` })),
  );

export async function parseModule(path: string, files: ReadonlyMap<string, string>): Promise<TerraformModule> {
  const blocks: Block[] = [];
  const named = { variable: new Map<string, Body>(), output: new Map<string, Body>(), module: new Map<string, Body>() };
  const locals: Body = {};
  for (const [file, text] of files) {
    const parsed = (await parse(file, text)) as Body;
    for (const kind of KINDS) {
      for (const [type, name, body] of blocksOf(parsed[kind])) blocks.push({ kind, type, name, body });
    }
    for (const kind of ['variable', 'output', 'module'] as const) {
      for (const [name, [body]] of entriesOf(parsed[kind])) if (isBody(body)) named[kind].set(name, body);
    }
    for (const body of asList(parsed.locals)) Object.assign(locals, body);
  }
  return { path, blocks, variables: named.variable, outputs: named.output, locals, calls: named.module };
}

export async function readTerraform(): Promise<TerraformModule[]> {
  const folder = join(root, 'terraform');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tf'));
  const byFolder = new Map<string, Map<string, string>>();
  for (const file of files.sort()) {
    const path = relative(folder, join(folder, file, '..'));
    const texts = byFolder.get(path) ?? new Map<string, string>();
    byFolder.set(path, texts.set(file, readFileSync(join(folder, file), 'utf8')));
  }
  return Promise.all([...byFolder].map(([path, texts]) => parseModule(path, texts)));
}

/** What `jsonencode(…)` is given, as far as it is written down; what is computed stays an expression. */
export async function jsonOf(value: Value | undefined): Promise<Value> {
  const encoded = /^\$\{jsonencode\(([^]*)\)\}$/.exec(typeof value === 'string' ? value : '')?.[1];
  if (encoded === undefined) throw new Error('is not made by jsonencode');
  const { value: decoded = null } = (await parse('json.tf', `value = ${encoded}`)) as Body;
  return decoded;
}

function entriesOf(value: Value | undefined): [string, Value[]][] {
  return isBody(value) ? Object.entries(value).map(([name, held]) => [name, asList(held)]) : [];
}

function blocksOf(value: Value | undefined): [string, string, Body][] {
  return entriesOf(value).flatMap(([type, names]) =>
    names
      .flatMap((held) => entriesOf(held))
      .flatMap(([name, bodies]) => bodies.filter(isBody).map((body): [string, string, Body] => [type, name, body])),
  );
}
