import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';

import { PageArgs } from '../../../platform/graphql/index.js';

const LONGEST_TEXT = 100;

@InputType({ description: 'Every condition that is given has to be met.' })
export class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, brand, category or an attribute, in any width',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'How the product number begins; its separators do not matter' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Carried by this store' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  storeCode?: string | null;

  @Field(() => String, { nullable: true, description: 'How the size begins; its separators do not matter' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  size?: string | null;
}

@ArgsType()
export class ProductsArgs extends PageArgs {
  @Field(() => ProductFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProductFilter)
  filter?: ProductFilter | null;
}
