// Writes aws-schema.json: of every type that terraform/ uses, the names that the provider's documentation gives to its
// arguments, blocks and attributes. Names alone, read from the typings that HashiCorp generated from the provider:
//   npm pack @cdktf/provider-aws@21.22.1 && tar xzf cdktf-provider-aws-21.22.1.tgz
//   node test/architecture/terraform/write-schema.mjs package
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

import { parse } from '@cdktf/hcl2json';

const here = import.meta.dirname;
const root = join(here, '..', '..', '..');
const PROPERTY =
  /\/\*\*((?:(?!\*\/)[^])*?\/(docs\/[a-z-]+\/[a-z0-9_]+)#([a-z0-9_]+) (?:(?!\*\/)[^])*?)\*\/\s*readonly (\w+)(\??): (\{|[^;{]+)/g;

/** The provider answers these of its own accord; its typings know neither. */
const EPHEMERAL = {
  aws_secretsmanager_random_password: {
    page: 'docs/ephemeral-resources/secretsmanager_random_password',
    optional: [
      'exclude_characters',
      'exclude_lowercase',
      'exclude_numbers',
      'exclude_punctuation',
      'exclude_uppercase',
      'include_space',
      'password_length',
      'region',
      'require_each_included_type',
    ],
    exported: ['random_password'],
  },
};

const library = join(argv[2], 'lib');
const used = { resource: new Set(), data: new Set() };
for (const file of readdirSync(join(root, 'terraform'), { recursive: true }).filter((name) => name.endsWith('.tf'))) {
  const parsed = await parse(file, readFileSync(join(root, 'terraform', file), 'utf8'));
  for (const kind of ['resource', 'data']) for (const type of Object.keys(parsed[kind] ?? {})) used[kind].add(type);
}

let version;
const tables = { resource: {}, data: {}, ephemeral: EPHEMERAL };
for (const [kind, types] of Object.entries(used)) {
  for (const type of [...types].sort()) tables[kind][type] = tableOf(kind, type);
}
const source = 'Names from the documentation of hashicorp/aws, by way of @cdktf/provider-aws 21.22.1';
const kinds = Object.entries(tables).map(([kind, types]) => {
  const lines = Object.entries(types).map(([type, table]) => `  ${JSON.stringify(type)}: ${JSON.stringify(table)}`);
  return ` ${JSON.stringify(kind)}: {\n${lines.join(',\n')}\n }`;
});
const head = `{\n "version": ${JSON.stringify(version)},\n "source": ${JSON.stringify(source)},\n`;
writeFileSync(join(here, 'aws-schema.json'), `${head}${kinds.join(',\n')}\n}\n`);
process.exit(0);

function tableOf(kind, type) {
  const folder = `${kind === 'data' ? 'data-' : ''}${type.replace(kind === 'data' ? '' : /^aws_/, '').replaceAll('_', '-')}`;
  const typings = readFileSync(join(library, folder, 'index.d.ts'), 'utf8');
  const code = readFileSync(join(library, folder, 'index.js'), 'utf8');
  version = /providerVersion: '([^']+)'/.exec(code)[1];
  const shapes = new Map();
  for (const piece of typings.split(/^(?=export )/m)) {
    const name = /^export interface (\w+)/.exec(piece)?.[1];
    if (name) shapes.set(name, [...piece.matchAll(PROPERTY)]);
  }
  const top = [...shapes.keys()].find((name) =>
    new RegExp(`interface ${name} extends cdktf.TerraformMetaArguments`).test(typings),
  );
  const main = code.slice(code.search(/^class \w+ extends cdktf\.Terraform(Resource|DataSource) /m));
  const [, page] = shapes.get(top)[0].slice(1);
  const names = [...main.matchAll(/\/\/ ([a-z0-9_]+) - computed: true/g)].map(([, name]) => name);
  return { page, ...shapeOf(shapes, top), exported: [...new Set([...names, 'id'])].sort() };
}

function shapeOf(shapes, name) {
  const shape = { required: [], optional: [], blocks: {} };
  for (const [, comment, , argument, , question, type] of shapes.get(name)) {
    const inner = /^\w*/.exec(type)[0];
    if (/^\s*\*\s+\w+ block/.test(comment)) {
      const isSingle = !/\[\]/.test(type);
      shape.blocks[argument] = {
        ...(question === '' && { isRequired: true }),
        ...(isSingle && { isSingle }),
        ...shapeOf(shapes, inner),
      };
    } else if (argument !== 'id' || question === '') shape[question === '' ? 'required' : 'optional'].push(argument);
  }
  return Object.fromEntries(Object.entries(shape).filter(([, held]) => Object.keys(held).length > 0));
}
