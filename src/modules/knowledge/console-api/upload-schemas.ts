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

export const UPLOADED_DOCUMENTS = {
  type: 'object',
  properties: {
    documents: {
      type: 'array',
      description: 'In the order of the files: the document, or the code and the sentence of a refusal',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          documentId: { type: 'string', format: 'uuid' },
          version: { type: 'integer' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
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
