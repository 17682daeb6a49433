import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

const MOST_STORES = 500;

@InputType({ description: 'What is kept here of somebody whom the identity knows.' })
export class NewPerson {
  @Field(() => String, { description: '`sub` of the token' })
  @Matches(/^[\x21-\x7e]{1,200}$/, { message: 'subject is 1 to 200 visible ASCII characters' })
  subject!: string;

  @Field(() => String)
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field(() => [ID], { nullable: true, description: 'The stores this person is limited to; null: every store' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_STORES)
  @IsUUID(undefined, { each: true })
  storeIds?: string[] | null;
}

@ArgsType()
export class PersonArgs {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string | null;
}

@ArgsType()
export class LimitPersonArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_STORES)
  @IsUUID(undefined, { each: true })
  storeIds?: string[] | null;
}
