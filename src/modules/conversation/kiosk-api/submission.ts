import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { MOST_AUDIO_BYTES } from '../../speech/index.js';
import type { SubmittedContent } from '../commands/submit-utterance/submit-utterance.command.js';

const LONGEST_TEXT = 10_000;

const localeField = z.enum(LOCALES).optional();
const textBody = z.strictObject({ text: z.string().trim().min(1).max(LONGEST_TEXT), locale: localeField });
const buttonBody = z.strictObject({ productNumber: z.string().trim().min(1).max(200), locale: localeField });

export interface Submission {
  content: SubmittedContent;
  locale: Locale | null;
}

/** Reads a submission in any of its three forms: a multipart field `audio`, raw `audio/*`, or JSON. */
export async function readSubmission(request: FastifyRequest): Promise<Submission> {
  const locale = readLocale((request.query as { locale?: string }).locale);
  if (request.isMultipart()) {
    return readMultipart(request, locale).catch((error: unknown) => {
      throw isBrokenForm(error) ? new AppError('invalid', 'malformed_form', 'The form is not whole.') : error;
    });
  }
  if (Buffer.isBuffer(request.body)) {
    return { content: { kind: 'speech', bytes: request.body }, locale };
  }
  const isButton = typeof request.body === 'object' && request.body !== null && 'productNumber' in request.body;
  const parsed = isButton ? buttonBody.safeParse(request.body) : textBody.safeParse(request.body);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
    throw new AppError('invalid', 'invalid_submission', 'Send text, a product number, or audio.', { faults });
  }
  const { data } = parsed;
  const content: SubmittedContent =
    'text' in data ? { kind: 'text', text: data.text } : { kind: 'button', productNumber: data.productNumber };
  return { content, locale: data.locale ?? locale };
}

async function readMultipart(request: FastifyRequest, locale: Locale | null): Promise<Submission> {
  let content: SubmittedContent | null = null;
  for await (const part of request.parts({ limits: { fileSize: MOST_AUDIO_BYTES, files: 1, fields: 4 } })) {
    if (part.fieldname === 'audio' && part.type === 'file') {
      content = { kind: 'speech', bytes: await part.toBuffer() };
    } else if (part.fieldname === 'locale' && part.type === 'field') {
      locale = readLocale(String(part.value));
    } else {
      throw new AppError('invalid', 'unknown_field', 'Only the fields "audio" and "locale" are expected.');
    }
  }
  if (!content) throw new AppError('invalid', 'audio_missing', 'The field "audio" is missing.');
  return { content, locale };
}

/** The parser's own faults are plain errors; those of its limits carry a status. */
function isBrokenForm(error: unknown): boolean {
  return !(error instanceof AppError) && !(error instanceof Error && 'statusCode' in error);
}

function readLocale(value: string | undefined): Locale | null {
  if (value === undefined) return null;
  const locale = LOCALES.find((known) => known === value);
  if (!locale) throw new AppError('invalid', 'unknown_locale', 'The locale is one of: ja, en.');
  return locale;
}
