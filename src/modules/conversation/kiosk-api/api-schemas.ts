/** The shapes of contract, for the generated OpenAPI document. Times are in ms, audio is base64 of one complete file. */
const string = { type: 'string' } as const;
const nullableString = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const product = {
  type: 'object',
  required: ['productNumber', 'name', 'size', 'attributes'],
  properties: { productNumber: string, name: string, size: nullableString, attributes: { type: 'object', additionalProperties: true } },
} as const;
const segment = {
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
} as const;

export const SUBMISSION_BODY = {
  description: 'Audio as a multipart field `audio` or as the raw body, text, or the number of a candidate whose button was pressed.',
  required: true,
  content: {
    'application/json': {
      schema: {
        oneOf: [
          { type: 'object', required: ['text'], properties: { text: string, locale: { type: 'string', enum: ['ja', 'en'] } } },
          { type: 'object', required: ['productNumber'], properties: { productNumber: string, locale: { type: 'string', enum: ['ja', 'en'] } } },
        ],
      },
    },
    'audio/wav': { schema: { type: 'string', format: 'binary' } },
    'multipart/form-data': { schema: { type: 'object', properties: { audio: { type: 'string', format: 'binary' } } } },
  },
} as const;

export const SUBMITTED = {
  type: 'object',
  required: ['transcript', 'taskId', 'conversationId', 'sessionId'],
  properties: { transcript: string, taskId: string, conversationId: string, sessionId: string },
} as const;

export const IN_PROGRESS = {
  type: 'object',
  required: ['status', 'segments'],
  properties: { status: { type: 'string', enum: ['in_progress'] }, segments: { type: 'array', items: segment } },
} as const;

export const COMPLETED = {
  type: 'object',
  required: ['status', 'locale', 'outcome', 'failureReason', 'answer', 'segments', 'product', 'candidates', 'media', 'sources', 'processTimeMs', 'stages'],
  properties: {
    status: { type: 'string', enum: ['completed'] },
    locale: { type: 'string', enum: ['ja', 'en'] },
    outcome: { type: 'string', enum: ['answered', 'clarified', 'abstained', 'rejected', 'escalated', 'cancelled', 'failed'] },
    failureReason: nullableString,
    answer: string,
    segments: { type: 'array', items: segment },
    audio: nullableString,
    audioType: nullableString,
    resolved: { type: 'object', nullable: true, additionalProperties: string },
    product: { ...product, nullable: true },
    candidates: { type: 'array', items: product },
    media: { type: 'array', items: { type: 'object', properties: { kind: string, url: string, type: string, caption: string } } },
    sources: { type: 'array', items: { type: 'object', properties: { documentId: string, title: string, similarity: { type: 'number', nullable: true } } } },
    processTimeMs: integer,
    stages: { type: 'array', items: { type: 'object', properties: { step: string, startMs: integer, durationMs: integer, outcome: string } } },
  },
} as const;
