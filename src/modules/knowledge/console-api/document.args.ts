import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { LocaleType, PageArgs } from '../../../platform/graphql/index.js';
import type { VersionStage } from '../versions/document-version.js';
import { StageType } from './document.type.js';

const LONGEST_TEXT = 100;
const LONGEST_TITLE = 200;
const LONGEST_BODY = 2 * 1024 * 1024;
const LONGEST_CAPTION = 300;
const MOST_ATTACHMENTS = 20;

@InputType({ description: 'Every condition that is given has to be met.' })
export class DocumentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the title or of what is live' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Those of this store, without those of all stores' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  storeCode?: string | null;

  @Field(() => LocaleType, { nullable: true })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => StageType, { nullable: true, description: 'Of the latest version' })
  @IsOptional()
  @IsIn(Object.values(StageType))
  stage?: VersionStage | null;
}

@ArgsType()
export class DocumentsArgs extends PageArgs {
  @Field(() => DocumentFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DocumentFilter)
  filter?: DocumentFilter | null;
}

@ArgsType()
export class DocumentChangeArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: 'The one that the change was made from' })
  @IsInt()
  @Min(1)
  revision!: number;
}

@ArgsType()
export class PublishDocumentArgs extends DocumentChangeArgs {
  @Field(() => Int, { description: 'Number of the version that is to be live' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType()
export class AttachmentInput {
  @Field(() => String, { description: 'As POST /api/console/media or an attachment gives it' })
  @IsString()
  @Length(1, LONGEST_TITLE)
  key!: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_CAPTION)
  caption!: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class DocumentInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TITLE)
  title?: string | null;

  @Field(() => LocaleType, { nullable: true })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: 'Markdown' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_BODY)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Null makes it true of every store' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  storeCode?: string | null;

  @Field(() => [AttachmentInput], { nullable: true, description: 'All of them, in their order' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ATTACHMENTS)
  @ValidateNested({ each: true })
  @Type(() => AttachmentInput)
  attachments?: AttachmentInput[] | null;

  @Field(() => Boolean, { description: 'False keeps it as a draft until publishDocument' })
  @IsBoolean()
  publish: boolean = true;
}

@ArgsType()
export class UpdateDocumentArgs extends DocumentChangeArgs {
  @Field(() => DocumentInput)
  @ValidateNested()
  @Type(() => DocumentInput)
  input!: DocumentInput;
}
