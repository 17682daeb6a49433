import { Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiBody, ApiConsumes, ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { LOCALES, type MediaStore } from '../../../contracts/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { MEDIA_STORE, mediaTypeOf } from '../../media/index.js';
import { StoresService } from '../../stores/index.js';
import { mediaKey, MOST_MEDIA_BYTES } from '../commands/ingest-documents/prepared-attachments.js';
import { documentFault } from '../documents/document-faults.js';
import { DocumentReader, MOST_FILE_BYTES } from '../documents/document-reader.js';
import { DocumentEditing } from '../versions/document-editing.js';
import { editorOf } from './editor-of.js';
import { filesOfForm, type UploadedFile } from './upload-form.js';
import { DOCUMENTS_FORM, MEDIA_FORM, UPLOADED_DOCUMENTS, UPLOADED_MEDIA } from './upload-schemas.js';

const MOST_FILES = 50;
const URL_MS = 3_600_000;
const PUT_MS = 25_000;

const FIELDS = z.strictObject({
  store: z.string().trim().min(1).nullable().default(null),
  locale: z.enum(LOCALES).nullable().default(null),
  publish: z.enum(['true', 'false']).default('true'),
});

type UploadAnswer =
  { name: string; documentId: string; version: number } | { name: string; code: string; message: string };

/** Files of curators. A refused one does not keep the others out. */
@Controller('api/console')
@UseGuards(ConsoleGuard)
@RequiresRole('curator')
@ApiBearerAuth()
export class KnowledgeUploadsController {
  constructor(
    private readonly editing: DocumentEditing,
    private readonly stores: StoresService,
    private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    @Inject(MEDIA_STORE) private readonly media: MediaStore,
  ) {}

  @Post('documents')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody(DOCUMENTS_FORM)
  @ApiAcceptedResponse({ schema: UPLOADED_DOCUMENTS, description: 'Taken; how far each has come `document` tells' })
  async documents(
    @Req() request: FastifyRequest,
    @Operator() operator: OperatorIdentity,
  ): Promise<{ documents: UploadAnswer[] }> {
    const fields = new Map<string, string>();
    const documents: UploadAnswer[] = [];
    for await (const file of filesOfForm(request, { mostBytes: MOST_FILE_BYTES, mostFiles: MOST_FILES, fields })) {
      documents.push(await this.take(file, fields, operator));
    }
    if (documents.length === 0) throw new AppError('invalid', 'file_missing', 'The form holds no file.');
    return { documents };
  }

  @Post('media')
  @ApiConsumes('multipart/form-data')
  @ApiBody(MEDIA_FORM)
  @ApiCreatedResponse({ schema: UPLOADED_MEDIA })
  async attachments(
    @Req() request: FastifyRequest,
    @Operator() { subject }: OperatorIdentity,
  ): Promise<{ key: string; kind: string; type: string; url: string }> {
    const limits = { mostBytes: MOST_MEDIA_BYTES, mostFiles: 1, fields: new Map<string, string>() };
    for await (const { name, bytes } of filesOfForm(request, limits)) {
      const media = mediaTypeOf(name);
      if (!media) throw documentFault('attachment_unsupported');
      if (!bytes) throw documentFault('attachment_too_large');
      const key = mediaKey(bytes, media.extension);
      await this.media.put(key, bytes, media.type, AbortSignal.timeout(PUT_MS));
      const actor = `operator:${subject}`;
      await this.dataSource.transaction(async (manager) => {
        await manager.query(
          `INSERT INTO uploaded_media (media_key, kind, media_type, bytes, uploaded_by) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (media_key) DO NOTHING`,
          [key, media.kind, media.type, bytes.byteLength, actor],
        );
        await this.audit.append(manager, {
          actor,
          action: 'media.uploaded',
          subject: key,
          detail: { bytes: bytes.byteLength },
        });
      });
      return { key, kind: media.kind, type: media.type, url: await this.media.signedUrl(key, URL_MS) };
    }
    throw new AppError('invalid', 'file_missing', 'The form holds no file.');
  }

  private async take(
    { name, bytes }: UploadedFile,
    given: ReadonlyMap<string, string>,
    operator: OperatorIdentity,
  ): Promise<UploadAnswer> {
    const fields = FIELDS.safeParse(Object.fromEntries(given));
    if (!fields.success) {
      const faults = fields.error.issues.map(({ path, message }) => `${path.join('.') || 'form'}: ${message}`);
      throw new AppError('invalid', 'invalid_form', 'The form has fields that are not understood.', { faults });
    }
    const { store, locale, publish } = fields.data;
    const storeId = store === null ? null : (await this.stores.findByCode(store))?.id;
    if (storeId === undefined) throw new AppError('invalid', 'store_unknown', 'There is no such store.');
    const fault = bytes ? DocumentReader.fault(name, bytes) : documentFault('document_too_large');
    if (fault || !bytes) return { name, code: fault?.code ?? '', message: fault?.message ?? '' };
    const uploaded = { name, bytes, title: null, locale, storeId, publishes: publish === 'true' };
    const { documentId, number } = await this.editing.upload(uploaded, editorOf(operator));
    return { name, documentId, version: number };
  }
}
