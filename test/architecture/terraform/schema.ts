import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { asList, type BlockKind, type Body, isBody, type TerraformModule, type Value } from './configuration.js';

interface Shape {
  required?: string[];
  optional?: string[];
  blocks?: Record<string, Shape & { isRequired?: true; isSingle?: true }>;
}

interface Schema extends Record<BlockKind, Record<string, Shape & { page: string; exported: string[] }>> {
  /** Of the provider. */
  version: string;
}

/** Written by write-schema.mjs. */
export const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, 'aws-schema.json'), 'utf8')) as Schema;

/** What Terraform itself understands in every block of these kinds. */
const META: ReadonlySet<string> = new Set(['count', 'for_each', 'depends_on', 'lifecycle']);

/** What the provider would refuse: types, arguments and blocks that it does not know, and those that it misses. */
export function schemaFaults(module: TerraformModule): string[] {
  return module.blocks.flatMap(({ kind, type, name, body }) => {
    const at = `${module.path}: ${kind} ${type}.${name}`;
    const table = SCHEMA[kind][type];
    if (!table) return [`${at}: the type is not in the table`];
    const own = Object.fromEntries(Object.entries(body).filter(([key]) => !META.has(key)));
    return shapeFaults(at, own, table);
  });
}

function shapeFaults(at: string, body: Body, shape: Shape): string[] {
  const { dynamic, ...written } = body;
  const made = isBody(dynamic) ? dynamic : {};
  const known = [...(shape.required ?? []), ...(shape.optional ?? [])];
  const faults: string[] = [];
  for (const [name, value] of Object.entries(written)) {
    const block = shape.blocks?.[name];
    if (block) faults.push(...blockFaults(`${at} ${name}`, value, block));
    else if (!known.includes(name)) faults.push(`${at}: there is no ${name}`);
    else if (isWrittenAsBlock(value)) faults.push(`${at}: ${name} is an argument, not a block`);
  }
  for (const [name, value] of Object.entries(made)) {
    const block = shape.blocks?.[name];
    if (!block) faults.push(`${at}: there is no block ${name} to make`);
    else
      for (const one of asList(value))
        faults.push(...blockFaults(`${at} ${name}`, isBody(one) ? one.content : one, block));
  }
  for (const name of shape.required ?? []) if (!(name in written)) faults.push(`${at}: ${name} is missing`);
  for (const [name, { isRequired }] of Object.entries(shape.blocks ?? {})) {
    if (isRequired && !(name in written) && !(name in made)) faults.push(`${at}: the block ${name} is missing`);
  }
  return faults;
}

function blockFaults(at: string, value: Value | undefined, block: Shape & { isSingle?: true }): string[] {
  if (!Array.isArray(value) || !value.every(isBody)) return [`${at}: is a block, not an argument`];
  if (block.isSingle && value.length > 1) return [`${at}: stands once at most`];
  return value.flatMap((body) => shapeFaults(at, body, block));
}

const isWrittenAsBlock = (value: Value): boolean => Array.isArray(value) && value.length > 0 && value.every(isBody);
