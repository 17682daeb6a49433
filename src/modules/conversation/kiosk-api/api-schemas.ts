import type { ApiBodyOptions, ApiResponseSchemaHost } from '@nestjs/swagger';

type SchemaObject = Extract<ApiResponseSchemaHost['schema'], { type?: unknown }>;

/** The shapes of contract, for the generated OpenAPI document. Times are in ms, audio is base64 of one complete file. */
const string: SchemaObject = { type: 'string' };
const locale: SchemaObject = { type: 'string', enum: ['ja', 'en'] };
const nullableString: SchemaObject = { type: 'string', nullable: true };
const integer: SchemaObject = { type: 'integer' };
const product: SchemaObject = {
  type: 'object',
  required: ['productNumber', 'name', 'size', 'attributes'],
  properties: {
    productNumber: string,
    name: string,
    size: nullableString,
    attributes: { type: 'object', additionalProperties: true },
  },
};
const segment: SchemaObject = {
  type: 'object',
  required: ['index', 'kind', 'text'],
  properties: {
    index: integer,
    kind: { type: 'string', enum: ['hold', 'answer'] },
    text: string,
    audio: nullableString,
    audioType: nullableString,
    durationMs: { type: 'integer', nullable: true },
  },
};

export const SUBMISSION_BODY: ApiBodyOptions = {
  description:
    'Audio as a multipart field `audio` or as the raw body, text, or the number of a candidate whose button was pressed. ' +
    'Audio is WAV, or Opus in WebM, Ogg or MP4, of at most 60 s and 10 MB, told apart by its bytes alone; other codecs are taken where the recogniser decodes them, else 415.',
  required: true,
  schema: {
    oneOf: [
      { type: 'string', format: 'binary' },
      { type: 'object', required: ['audio'], properties: { audio: { type: 'string', format: 'binary' } } },
      { type: 'object', required: ['text'], properties: { text: string, locale } },
      { type: 'object', required: ['productNumber'], properties: { productNumber: string, locale } },
    ],
  },
};

export const SUBMITTED: SchemaObject = {
  type: 'object',
  required: ['transcript', 'taskId', 'conversationId', 'sessionId'],
  properties: { transcript: string, taskId: string, conversationId: string, sessionId: string },
};

export const IN_PROGRESS: SchemaObject = {
  type: 'object',
  required: ['status', 'segments'],
  properties: { status: { type: 'string', enum: ['in_progress'] }, segments: { type: 'array', items: segment } },
};

export const COMPLETED: SchemaObject = {
  type: 'object',
  required: [
    'status',
    'locale',
    'outcome',
    'failureReason',
    'answer',
    'segments',
    'product',
    'candidates',
    'media',
    'sources',
    'processTimeMs',
    'stages',
  ],
  properties: {
    status: { type: 'string', enum: ['completed'] },
    locale: { type: 'string', enum: ['ja', 'en'] },
    outcome: {
      type: 'string',
      enum: ['answered', 'clarified', 'abstained', 'rejected', 'escalated', 'cancelled', 'failed'],
    },
    failureReason: nullableString,
    answer: string,
    segments: { type: 'array', items: segment },
    audio: nullableString,
    audioType: nullableString,
    resolved: { type: 'object', nullable: true, additionalProperties: string },
    product: { ...product, nullable: true },
    candidates: { type: 'array', items: product },
    media: {
      type: 'array',
      items: { type: 'object', properties: { kind: string, url: string, type: string, caption: string } },
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        properties: { documentId: string, title: string, similarity: { type: 'number', nullable: true } },
      },
    },
    processTimeMs: integer,
    stages: {
      type: 'array',
      items: { type: 'object', properties: { step: string, startMs: integer, durationMs: integer, outcome: string } },
    },
  },
};
