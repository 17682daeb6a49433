import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../../../platform/graphql/index.js';
import { StoreType } from '../../stores/index.js';

@ObjectType('Price')
export class PriceType {
  @Field(() => Float, { description: "In the currency's minor unit: yen, or cents" })
  minor!: number;

  @Field(() => String, { description: 'ISO 4217' })
  currency!: string;
}

@ObjectType('ProductAttribute', { description: 'A column of the product file that has no meaning of its own here.' })
export class ProductAttributeType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('ProductCode', { description: 'What an utterance is matched against, exactly.' })
export class ProductCodeType {
  @Field(() => String, { description: 'size or product_number' })
  source!: string;

  @Field(() => String)
  pattern!: string;

  @Field(() => String)
  code!: string;
}

@ObjectType('ProductStock')
export class ProductStockType {
  @Field(() => StoreType, { nullable: true, description: 'Null: every store' })
  store!: StoreType | null;

  @Field(() => Int, { nullable: true, description: 'Null: not known' })
  quantity!: number | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was so' })
  asOf!: Date;
}

@ObjectType('Product', { description: 'A row of the product master.' })
export class ProductType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  productNumber!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'As the master writes it' })
  size!: string | null;

  @Field(() => String, { nullable: true })
  brand!: string | null;

  @Field(() => String, { nullable: true })
  category!: string | null;

  @Field(() => PriceType, { nullable: true })
  price!: PriceType | null;

  @Field(() => [ProductAttributeType])
  attributes!: ProductAttributeType[];

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const ProductConnectionType = connectionType(ProductType, 'Product');

@ObjectType('ProductImport', { description: 'One change of the whole master: an import, or what took one back.' })
export class ProductImportType {
  @Field(() => Int, { description: 'Of the master, after it' })
  version!: number;

  @Field(() => String)
  actor!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'The version that it took back' })
  undoes!: number | null;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => Boolean, { description: 'It is the last one, and can be taken back' })
  isUndoable!: boolean;
}
