import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiCreatedResponse } from '@nestjs/swagger';

import { AppError } from '../../../platform/errors/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { DocumentIntake, type UploadAnswer } from './document-intake.js';
import { editorOf } from './editor-of.js';
import { MediaIntake, type UploadedMedia } from './media-intake.js';
import { BeginUploadRequest, CompleteDocumentRequest, CompleteUploadRequest } from './signed-upload.requests.js';
import { UPLOAD_SLOT, UPLOADED_DOCUMENT, UPLOADED_MEDIA } from './upload-schemas.js';
import { type UploadSlot, UploadSlots } from './upload-slots.js';

/** Files of curators that go into the bucket by themselves: what stands in front of this process does not see them. */
@Controller('api/console/uploads')
@UseGuards(ConsoleGuard)
@RequiresRole('curator')
@ApiBearerAuth()
export class SignedUploadsController {
  constructor(
    private readonly slots: UploadSlots,
    private readonly documents: DocumentIntake,
    private readonly media: MediaIntake,
  ) {}

  @Post()
  @ApiCreatedResponse({
    schema: UPLOAD_SLOT,
    description: 'A form for one file, posted with the file as its last part',
  })
  begin(@Body() wanted: BeginUploadRequest, @Operator() { subject }: OperatorIdentity): Promise<UploadSlot> {
    return this.slots.open(wanted, subject);
  }

  @Post('document')
  @HttpCode(202)
  @ApiAcceptedResponse({ schema: UPLOADED_DOCUMENT, description: 'Taken; how far it has come `document` tells' })
  async completeDocument(
    @Body() { upload, name, publish = true, documentId, revision, store, locale }: CompleteDocumentRequest,
    @Operator() operator: OperatorIdentity,
  ): Promise<UploadAnswer> {
    const { id, bytes } = await this.slots.take(upload, operator.subject);
    const file = { name, bytes };
    if (documentId !== undefined)
      return this.documents.replace(documentId, file, { revision, publish: String(publish) }, operator);
    const answer = await this.documents.take(file, { store, locale, publish: String(publish) }, operator, id);
    if ('code' in answer) throw new AppError('invalid', answer.code, answer.message);
    return answer;
  }

  @Post('media')
  @ApiCreatedResponse({ schema: UPLOADED_MEDIA })
  async completeMedia(
    @Body() { upload, name }: CompleteUploadRequest,
    @Operator() operator: OperatorIdentity,
  ): Promise<UploadedMedia> {
    const { bytes } = await this.slots.take(upload, operator.subject);
    return this.media.take({ name, bytes }, editorOf(operator).actor);
  }
}
