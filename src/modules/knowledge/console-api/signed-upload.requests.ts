import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { MOST_MEDIA_BYTES } from '../commands/ingest-documents/prepared-attachments.js';

const LONGEST_NAME = 200;
const LONGEST_KEY = 200;

export class BeginUploadRequest {
  @ApiProperty({ enum: ['document', 'media'] })
  @IsIn(['document', 'media'])
  purpose!: 'document' | 'media';

  @ApiProperty({ description: 'Of the file; its ending says what it is', maxLength: LONGEST_NAME })
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  @ApiProperty({ description: 'Exactly so many are taken', maximum: MOST_MEDIA_BYTES })
  @IsInt()
  @Min(1)
  @Max(MOST_MEDIA_BYTES)
  bytes!: number;
}

export class CompleteUploadRequest {
  @ApiProperty({ description: 'As it was given when the upload began' })
  @IsString()
  @Length(1, LONGEST_KEY)
  upload!: string;

  @ApiProperty({ maxLength: LONGEST_NAME })
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;
}

export class CompleteDocumentRequest extends CompleteUploadRequest {
  @ApiProperty({ required: false, description: 'Code of the store it is true of; every store when left out' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  store?: string;

  @ApiProperty({ required: false, enum: LOCALES, description: 'As the text reads when left out' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiProperty({ required: false, description: 'false keeps it as a draft' })
  @IsOptional()
  @IsBoolean()
  publish?: boolean;

  @ApiProperty({ required: false, description: 'The document whose file it takes the place of, with `revision`' })
  @IsOptional()
  @IsUUID()
  documentId?: string;

  @ApiProperty({ required: false, description: 'The one that the change was made from' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}
