import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { Locale } from '../../../contracts/index.js';
import { connectionType, LocaleType } from '../../../platform/graphql/index.js';
import { StoreType } from '../../stores/index.js';
import type { VersionStage } from '../versions/document-version.js';

const STAGES: readonly VersionStage[] = ['uploaded', 'extracted', 'split', 'embedded', 'live', 'superseded', 'refused'];
export const StageType = Object.fromEntries(STAGES.map((stage) => [stage, stage]));
registerEnumType(StageType, { name: 'DocumentStage', description: 'How far a version of a document has come.' });

@ObjectType('DocumentFault')
export class DocumentFaultType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'A sentence for whoever made the file' })
  message!: string;
}

@ObjectType('DocumentVersion', { description: 'What a document was, is, or is about to be.' })
export class DocumentVersionType {
  @Field(() => Int)
  number!: number;

  @Field(() => StageType)
  stage!: VersionStage;

  @Field(() => Boolean, { description: 'Goes live by itself as soon as it is embedded' })
  publishes!: boolean;

  @Field(() => String, { nullable: true, description: 'The file that it was read from' })
  fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'That file, to be downloaded; signed, serves for an hour. Null: it was not kept',
  })
  originalUrl!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => LocaleType, { nullable: true })
  locale!: Locale | null;

  @Field(() => String, { nullable: true, description: 'Markdown; null until it is extracted' })
  body!: string | null;

  @Field(() => Int, { nullable: true, description: 'Into how many passages it was split' })
  passages!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them are embedded' })
  embedded!: number | null;

  @Field(() => DocumentFaultType, { nullable: true, description: 'Why it is refused' })
  fault!: DocumentFaultType | null;

  @Field(() => String)
  madeBy!: string;

  @Field(() => GraphQLISODateTime)
  madeAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt!: Date | null;
}

@ObjectType('Passage', { description: 'The part of a document that is searched and quoted.' })
export class PassageType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => String, { description: 'Headings above it, from the outermost' })
  heading!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Where it begins in the file, from 1' })
  page!: number | null;

  @Field(() => Int, { nullable: true, description: 'Where it ends' })
  lastPage!: number | null;
}

@ObjectType('Attachment', { description: 'An image or a video that is shown with answers from its document.' })
export class AttachmentType {
  @Field(() => String, { description: 'What updateDocument names it by' })
  key!: string;

  @Field(() => String, { description: 'image or video' })
  kind!: string;

  @Field(() => String, { description: 'Media type' })
  type!: string;

  @Field(() => String)
  caption!: string;

  @Field(() => String, { description: 'Signed; serves for an hour' })
  url!: string;
}

@ObjectType('Document', { description: 'A unit of knowledge.' })
export class DocumentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => LocaleType)
  locale!: Locale;

  @Field(() => StoreType, { nullable: true, description: 'Null: true of every store' })
  store!: StoreType | null;

  @Field(() => String, { description: 'What identifies it from one load to the next' })
  source!: string;

  @Field(() => StageType, { description: 'Of its latest version' })
  stage!: VersionStage;

  @Field(() => Int, { description: 'Grows with each change; a change says which revision it was made from' })
  revision!: number;

  @Field(() => Int, { nullable: true, description: 'Number of the version that answers; null: none does' })
  liveVersion!: number | null;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const DocumentConnectionType = connectionType(DocumentType, 'Document');
