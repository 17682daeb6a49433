import type { ApiBodyOptions, ApiResponseSchemaHost } from '@nestjs/swagger';

type SchemaObject = Extract<ApiResponseSchemaHost['schema'], { type?: unknown }>;

const string: SchemaObject = { type: 'string' };
const integer: SchemaObject = { type: 'integer' };
const nullableString: SchemaObject = { type: 'string', nullable: true };

const state: SchemaObject = {
  type: 'object',
  nullable: true,
  properties: {
    name: string,
    size: nullableString,
    brand: nullableString,
    category: nullableString,
    price: { type: 'object', nullable: true, properties: { minor: integer, currency: string } },
    attributes: { type: 'object', additionalProperties: { type: 'string' } },
    stocks: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          store: { ...nullableString, description: 'Code; null: every store' },
          quantity: { type: 'integer', nullable: true },
        },
      },
    },
  },
};
const changes: SchemaObject = {
  type: 'array',
  description: 'The first 200',
  items: { type: 'object', properties: { productNumber: string, before: state, after: state } },
};

export const IMPORT_BODY: ApiBodyOptions = {
  description: 'A product file, of at most 10 MB. Without `plan` nothing is written: the answer tells what would be.',
  required: true,
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary' },
      replace: { type: 'string', enum: ['true', 'false'], description: 'Remove what the file does not name' },
      partial: {
        type: 'string',
        enum: ['true', 'false'],
        description: 'Write the good rows although others are refused',
      },
      plan: { ...string, description: 'Of the answer that told what would be changed, to the same file and fields' },
    },
  },
};

export const IMPORT_REPORT: SchemaObject = {
  type: 'object',
  required: ['applied', 'added', 'changed', 'unchanged', 'removed', 'refused'],
  properties: {
    applied: { type: 'boolean' },
    added: { ...integer, description: 'Products, not rows' },
    changed: integer,
    unchanged: integer,
    removed: integer,
    refused: {
      type: 'array',
      items: { type: 'object', properties: { line: integer, code: string, reason: string } },
    },
    rehearsal: {
      type: 'object',
      description: 'Of a file that could be read, when nothing was to be written',
      properties: {
        plan: string,
        changes: { type: 'object', properties: { added: changes, changed: changes, removed: changes } },
      },
    },
  },
};
