const FILE = { type: 'string', format: 'binary' };

export const DOCUMENTS_FORM = {
  description:
    'The fields stand before the files and are true of all of them. Markdown, text, HTML, PDF, DOCX, CSV, XLSX.',
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      store: { type: 'string', description: 'Code of the store it is true of; every store when left out' },
      locale: { type: 'string', enum: ['ja', 'en'], description: 'As the text reads when left out' },
      publish: { type: 'string', enum: ['true', 'false'], description: 'false keeps them as drafts' },
      file: { type: 'array', items: FILE },
    },
  },
};

export const REPLACEMENT_FORM = {
  description: 'The fields stand before the file.',
  schema: {
    type: 'object',
    required: ['revision', 'file'],
    properties: {
      revision: { type: 'integer', description: 'The one that the change was made from' },
      publish: { type: 'string', enum: ['true', 'false'], description: 'false keeps it as a draft' },
      file: FILE,
    },
  },
};

const TAKEN = {
  name: { type: 'string' },
  documentId: { type: 'string', format: 'uuid' },
  version: { type: 'integer' },
};

export const UPLOADED_DOCUMENT = { type: 'object', properties: TAKEN };

export const UPLOADED_DOCUMENTS = {
  type: 'object',
  properties: {
    documents: {
      type: 'array',
      description: 'In the order of the files: the document, or the code and the sentence of a refusal',
      items: {
        type: 'object',
        properties: { ...TAKEN, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

export const UPLOAD_SLOT = {
  type: 'object',
  properties: {
    upload: { type: 'string', description: 'What the completion names it by' },
    url: { type: 'string', description: 'Where the form is posted to' },
    fields: { type: 'object', additionalProperties: { type: 'string' }, description: 'All of them, before the file' },
    expiresAt: { type: 'string', format: 'date-time' },
  },
};

export const MEDIA_FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: FILE } },
};

export const UPLOADED_MEDIA = {
  type: 'object',
  properties: {
    key: { type: 'string', description: 'What updateDocument names it by' },
    kind: { type: 'string', enum: ['image', 'video'] },
    type: { type: 'string' },
    url: { type: 'string', description: 'Signed; serves for an hour' },
  },
};
