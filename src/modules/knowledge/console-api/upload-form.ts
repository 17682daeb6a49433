import type { FastifyRequest } from 'fastify';

import { AppError } from '../../../platform/errors/index.js';

export interface UploadedFile {
  /** The last part of its name: browsers and attackers send paths. */
  name: string;
  /** Null: larger than is taken. */
  bytes: Uint8Array | null;
}

const MOST_FIELDS = 8;
const LONGEST_NAME = 200;
const LONGEST_FIELD = 500;

/** The files of a form, one after the other as they arrive; `fields` holds those that stand before them. */
export async function* filesOfForm(
  request: FastifyRequest,
  { mostBytes, mostFiles, fields }: { mostBytes: number; mostFiles: number; fields: Map<string, string> },
): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) throw new AppError('unsupported', 'form_expected', 'Send the files as a multipart form.');
  const limits = { fileSize: mostBytes, files: mostFiles, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD };
  // Else one file that is too large ends them all.
  const options = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      fields.set(part.fieldname, String(part.value));
      continue;
    }
    const bytes = await part.toBuffer();
    const name = part.filename
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .split(/[/\\]/u)
      .at(-1)
      ?.slice(-LONGEST_NAME)
      .trim();
    if (!name) throw new AppError('invalid', 'file_name_missing', 'A file has no name.');
    yield { name, bytes: part.file.truncated ? null : bytes };
  }
}
