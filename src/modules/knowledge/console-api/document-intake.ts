import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { LOCALES } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { newId } from '../../../platform/ids/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { StoresService } from '../../stores/index.js';
import { documentFault } from '../documents/document-faults.js';
import { DocumentReader } from '../documents/document-reader.js';
import { DocumentFiles } from '../versions/document-files.js';
import { editorOf } from './editor-of.js';
import type { UploadedFile } from './upload-form.js';

const PUBLISH = z.enum(['true', 'false']).default('true');

const OF_NEW = z.strictObject({
  store: z.string().trim().min(1).nullable().default(null),
  locale: z.enum(LOCALES).nullable().default(null),
  publish: PUBLISH,
});

const OF_REPLACEMENT = z.strictObject({ revision: z.coerce.number().int().min(1), publish: PUBLISH });

export type UploadAnswer =
  { name: string; documentId: string; version: number } | { name: string; code: string; message: string };

/** Takes files of curators in, whichever way they came. Throws for a form that is not understood; a refused file is an answer. */
@Injectable()
export class DocumentIntake {
  constructor(
    private readonly files: DocumentFiles,
    private readonly stores: StoresService,
  ) {}

  async take(
    { name, bytes }: UploadedFile,
    given: object,
    operator: OperatorIdentity,
    id: string = newId(),
  ): Promise<UploadAnswer> {
    const { store, locale, publish } = read(OF_NEW, given);
    const storeId = store === null ? null : (await this.stores.findByCode(store))?.id;
    if (storeId === undefined) throw new AppError('invalid', 'store_unknown', 'There is no such store.');
    const fault = faultOf(name, bytes);
    if (fault || !bytes) return { name, code: fault?.code ?? '', message: fault?.message ?? '' };
    const uploaded = { id, name, bytes, title: null, locale, storeId, publishes: publish === 'true' };
    const { documentId, number } = await this.files.upload(uploaded, editorOf(operator));
    return { name, documentId, version: number };
  }

  /** One file in the place of another: what is wrong with it is thrown. */
  async replace(
    documentId: string,
    { name, bytes }: UploadedFile,
    given: object,
    operator: OperatorIdentity,
  ): Promise<UploadAnswer> {
    const { revision, publish } = read(OF_REPLACEMENT, given);
    const fault = faultOf(name, bytes);
    if (fault || !bytes) throw fault ?? documentFault('document_too_large');
    const file = { name, bytes, publishes: publish === 'true' };
    const { number } = await this.files.replace(documentId, revision, file, editorOf(operator));
    return { name, documentId, version: number };
  }
}

function faultOf(name: string, bytes: Uint8Array | null): AppError | undefined {
  return bytes ? DocumentReader.fault(name, bytes) : documentFault('document_too_large');
}

function read<Fields>(fields: z.ZodType<Fields>, given: object): Fields {
  const { data, error } = fields.safeParse(given);
  if (data) return data;
  const faults = (error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'form'}: ${message}`);
  throw new AppError('invalid', 'invalid_form', 'The form has fields that are not understood.', { faults });
}
