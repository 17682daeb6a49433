import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Store', { description: 'A shop of the company; terminals stand in it.' })
export class StoreType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Stable and short: what documents and product files name it by' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'IANA name, e.g. Asia/Tokyo' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'What a kiosk shows when it cannot help' })
  phone!: string | null;
}

/** SQL of a `StoreType` as one JSON value, of a row of `stores` by this name. */
export const storeJson = (store: string): string =>
  `jsonb_build_object('id', ${store}.id, 'code', ${store}.code, 'name', ${store}.name,
     'timeZone', ${store}.time_zone, 'phone', ${store}.phone)`;
