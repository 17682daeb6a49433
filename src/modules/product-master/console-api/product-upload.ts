import type { FastifyRequest } from 'fastify';

import { AppError } from '../../../platform/errors/index.js';

const MOST_BYTES = 10_000_000;
const FIELDS = new Set(['replace', 'partial', 'plan']);
const PLAN = /^[0-9]{1,10}\.[0-9a-f]{64}$/;

export interface ProductUpload {
  content: Uint8Array;
  replace: boolean;
  partial: boolean;
  plan?: string;
}

/** Reads the form: `file`, and before or after it `replace`, `partial` and `plan`. The name of the file is not looked at. */
export async function readProductUpload(request: FastifyRequest): Promise<ProductUpload> {
  if (!request.isMultipart()) throw new AppError('unsupported', 'form_expected', 'Send a form with the field "file".');
  let content: Uint8Array | null = null;
  const fields = new Map<string, string>();
  try {
    for await (const part of request.parts({ limits: { fileSize: MOST_BYTES, files: 1, fields: FIELDS.size } })) {
      if (part.type === 'file' && part.fieldname === 'file') content = await part.toBuffer();
      else if (part.type === 'field' && FIELDS.has(part.fieldname)) fields.set(part.fieldname, String(part.value));
      else throw new AppError('invalid', 'unknown_field', 'The form has file, replace, partial and plan.');
    }
  } catch (error) {
    if (error instanceof AppError || (error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw new AppError('invalid', 'malformed_form', 'The form is not whole.');
  }
  if (!content) throw new AppError('invalid', 'file_missing', 'The field "file" is missing.');
  const plan = fields.get('plan');
  if (plan !== undefined && !PLAN.test(plan))
    throw new AppError('invalid', 'plan_invalid', 'This is no plan of an import.');
  return { content, replace: flag(fields, 'replace'), partial: flag(fields, 'partial'), plan };
}

function flag(fields: ReadonlyMap<string, string>, name: string): boolean {
  const value = fields.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false')
    throw new AppError('invalid', 'flag_invalid', `The field ${name} is true or false.`);
  return value === 'true';
}
