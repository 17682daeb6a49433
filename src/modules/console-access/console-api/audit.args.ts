import { ArgsType, Field, GraphQLISODateTime, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const LONGEST_TEXT = 200;

/** What entries are narrowed by, over GraphQL and in the query of a download alike. */
@ArgsType()
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'As in the entry, or what it is called: an address, a terminal' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  actor?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  action?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'To what it was done, e.g. conversation:<id>; also one of several',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  subject?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'At or after it' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Before it' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  to?: Date | null;
}

@ArgsType()
export class AuditEntriesArgs extends AuditFilter {
  @Field(() => Int, { description: '1 to 100' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => Int, { nullable: true, description: 'Older than the entry of this number' })
  @IsOptional()
  @IsInt()
  @Min(1)
  before?: number | null;

  @Field(() => Int, { nullable: true, description: 'Newer than the entry of this number: the nearest to it' })
  @IsOptional()
  @IsInt()
  @Min(1)
  after?: number | null;
}
