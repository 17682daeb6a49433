import { normalize } from 'node:path';

import { type Block, type Body, isBody, type TerraformModule, textOf, type Value } from './configuration.js';
import { SCHEMA } from './schema.js';

const REFERENCE =
  /(?<![\w.\]-])(var|local|module|data|ephemeral|aws_\w+)\.([\w-]+)(\[[^\]]*\])?(?:\.([\w-]+))?(\[[^\]]*\])?(?:\.([\w-]+))?/g;
const CALL_META: ReadonlySet<string> = new Set(['source', 'for_each', 'count', 'depends_on']);

interface Reference {
  kind: string;
  /** The names after the kind, and whether an index stands behind each. */
  parts: { name: string; isIndexed: boolean }[];
}

/** What `terraform validate` would say of names: each that is used is declared, each that is declared is used. */
export function referenceFaults(module: TerraformModule, all: readonly TerraformModule[]): string[] {
  const references = everythingIn(module).flatMap(referencesIn);
  const faults = references.map((reference) => faultOf(reference, module, all));
  for (const name of module.variables.keys())
    if (!references.some(({ kind, parts }) => kind === 'var' && parts[0]?.name === name))
      faults.push(`var.${name} is not used`);
  for (const name of Object.keys(module.locals))
    if (!references.some(({ kind, parts }) => kind === 'local' && parts[0]?.name === name))
      faults.push(`local.${name} is not used`);
  for (const [name, body] of module.calls) faults.push(...inputFaults(name, body, calledBy(module, body, all)));
  return [...new Set(faults.filter((fault) => fault !== null))].map((fault) => `${module.path}: ${fault}`);
}

/** The code of a value: what stands in `${…}`, without the texts in it. */
function codeIn(text: string): string {
  let code = '';
  // What surrounds the place: 'text', or how many braces are open in the code.
  const around: ('text' | number)[] = ['text'];
  for (let at = 0; at < text.length; at += 1) {
    const inside = around.at(-1);
    if (inside === 'text') {
      if (text[at] === '\\') at += 1;
      else if (text[at] === '"' && around.length > 1) around.pop();
      else if (text.startsWith('${', at)) {
        around.push(0);
        at += 1;
        code += ' ';
      }
    } else if (text[at] === '"') around.push('text');
    else if (text[at] === '}' && inside === 0) {
      around.pop();
      code += ' ';
    } else {
      if (text[at] === '{') around[around.length - 1] = (inside ?? 0) + 1;
      if (text[at] === '}') around[around.length - 1] = (inside ?? 0) - 1;
      code += text[at];
    }
  }
  return code;
}

function referencesIn(text: string): Reference[] {
  return [...codeIn(text).matchAll(REFERENCE)].map(
    ([, kind = '', first = '', firstIndex, second, secondIndex, third]) => ({
      kind,
      parts: [
        { name: first, isIndexed: firstIndex !== undefined },
        { name: second ?? '', isIndexed: secondIndex !== undefined },
        { name: third ?? '', isIndexed: false },
      ],
    }),
  );
}

function faultOf({ kind, parts }: Reference, module: TerraformModule, all: readonly TerraformModule[]): string | null {
  const [first, second, third] = parts as [Reference['parts'][0], Reference['parts'][0], Reference['parts'][0]];
  if (kind === 'var') return module.variables.has(first.name) ? null : `var.${first.name} is not declared`;
  if (kind === 'local') return first.name in module.locals ? null : `local.${first.name} is not declared`;
  if (kind === 'module') {
    const call = module.calls.get(first.name);
    const output = second.name;
    if (!call) return `module.${first.name} is not called`;
    if (output !== '' && !calledBy(module, call, all)?.outputs.has(output))
      return `module.${first.name} has no output ${output}`;
    return indexFault(`module.${first.name}`, call, first.isIndexed, output !== '');
  }
  const isResource = kind !== 'data' && kind !== 'ephemeral';
  const [type, name, attribute] = isResource ? [kind, first, second] : [first.name, second, third];
  const block = module.blocks.find(
    (one) => one.type === type && one.name === name.name && one.kind === (isResource ? 'resource' : kind),
  );
  const written = `${isResource ? '' : `${kind}.`}${type}.${name.name}`;
  if (!block) return `${written} is not declared`;
  if (attribute.name !== '' && !attributesOf(block).includes(attribute.name))
    return `${written} has no ${attribute.name}`;
  return indexFault(written, block.body, name.isIndexed, attribute.name !== '');
}

/** One of several is named by its index; of a single one there is none. */
function indexFault(written: string, body: Body, isIndexed: boolean, isRead: boolean): string | null {
  const isMany = 'for_each' in body || 'count' in body;
  if (isMany && isRead && !isIndexed) return `${written} is several`;
  return !isMany && isIndexed ? `${written} is not several` : null;
}

function attributesOf({ kind, type }: Block): string[] {
  const table = SCHEMA[kind][type];
  return table
    ? [...table.exported, ...(table.required ?? []), ...(table.optional ?? []), ...Object.keys(table.blocks ?? {})]
    : [];
}

function calledBy(
  module: TerraformModule,
  { source }: Body,
  all: readonly TerraformModule[],
): TerraformModule | undefined {
  return all.find(({ path }) => path === normalize(`${module.path}/${textOf(source)}`));
}

function inputFaults(name: string, body: Body, called: TerraformModule | undefined): string[] {
  if (!called) return [`module.${name} calls a folder that is not there`];
  const given = Object.keys(body).filter((input) => !CALL_META.has(input));
  const wanted = [...called.variables]
    .filter(([, { default: fallback }]) => fallback === undefined)
    .map(([input]) => input);
  return [
    ...given.filter((input) => !called.variables.has(input)).map((input) => `module.${name} takes no ${input}`),
    ...wanted.filter((input) => !given.includes(input)).map((input) => `module.${name} misses ${input}`),
  ];
}

function everythingIn({ blocks, variables, outputs, locals, calls }: TerraformModule): string[] {
  const bodies = [
    ...blocks.map(({ body }) => body),
    ...variables.values(),
    ...outputs.values(),
    locals,
    ...calls.values(),
  ];
  return bodies.flatMap((body) => textsIn(body));
}

function textsIn(value: Value): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isBody(value) ? Object.entries(value).flatMap(([name, held]) => [name, ...textsIn(held)]) : [];
}
