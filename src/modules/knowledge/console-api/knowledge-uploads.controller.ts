import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiBody, ApiConsumes, ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { AppError } from '../../../platform/errors/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { MOST_MEDIA_BYTES } from '../commands/ingest-documents/prepared-attachments.js';
import { MOST_FILE_BYTES } from '../documents/document-reader.js';
import { DocumentIntake, type UploadAnswer } from './document-intake.js';
import { editorOf } from './editor-of.js';
import { MediaIntake, type UploadedMedia } from './media-intake.js';
import { filesOfForm } from './upload-form.js';
import {
  DOCUMENTS_FORM,
  MEDIA_FORM,
  REPLACEMENT_FORM,
  UPLOADED_DOCUMENT,
  UPLOADED_DOCUMENTS,
  UPLOADED_MEDIA,
} from './upload-schemas.js';

const MOST_FILES = 50;

/** Files of curators that come through this process. A refused one does not keep the others out. */
@Controller('api/console')
@UseGuards(ConsoleGuard)
@RequiresRole('curator')
@ApiBearerAuth()
export class KnowledgeUploadsController {
  constructor(
    private readonly documents: DocumentIntake,
    private readonly media: MediaIntake,
  ) {}

  @Post('documents')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody(DOCUMENTS_FORM)
  @ApiAcceptedResponse({ schema: UPLOADED_DOCUMENTS, description: 'Taken; how far each has come `document` tells' })
  async takeDocuments(
    @Req() request: FastifyRequest,
    @Operator() operator: OperatorIdentity,
  ): Promise<{ documents: UploadAnswer[] }> {
    const fields = new Map<string, string>();
    const documents: UploadAnswer[] = [];
    for await (const file of filesOfForm(request, { mostBytes: MOST_FILE_BYTES, mostFiles: MOST_FILES, fields })) {
      documents.push(await this.documents.take(file, Object.fromEntries(fields), operator));
    }
    if (documents.length === 0) throw fileMissing();
    return { documents };
  }

  @Post('documents/:id/file')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody(REPLACEMENT_FORM)
  @ApiAcceptedResponse({ schema: UPLOADED_DOCUMENT, description: 'Taken; what is live answers until it is read' })
  async replaceFile(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<UploadAnswer> {
    const fields = new Map<string, string>();
    for await (const file of filesOfForm(request, { mostBytes: MOST_FILE_BYTES, mostFiles: 1, fields })) {
      return this.documents.replace(id, file, Object.fromEntries(fields), operator);
    }
    throw fileMissing();
  }

  @Post('media')
  @ApiConsumes('multipart/form-data')
  @ApiBody(MEDIA_FORM)
  @ApiCreatedResponse({ schema: UPLOADED_MEDIA })
  async takeMedia(@Req() request: FastifyRequest, @Operator() operator: OperatorIdentity): Promise<UploadedMedia> {
    const limits = { mostBytes: MOST_MEDIA_BYTES, mostFiles: 1, fields: new Map<string, string>() };
    for await (const file of filesOfForm(request, limits)) return this.media.take(file, editorOf(operator).actor);
    throw fileMissing();
  }
}

function fileMissing(): AppError {
  return new AppError('invalid', 'file_missing', 'The form holds no file.');
}
