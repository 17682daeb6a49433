import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { OpeningHours, OpenSpan, Weekday } from '../opening-hours.js';

export const WeekdayType = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const satisfies { [weekday in Weekday]: weekday };
registerEnumType(WeekdayType, { name: 'Weekday' });

@ObjectType('OpenSpan')
export class OpenSpanType implements OpenSpan {
  @Field(() => WeekdayType)
  weekday!: Weekday;

  @Field(() => String, { description: "As 09:00, in the store's own time" })
  opens!: string;

  @Field(() => String, { description: 'As 18:00; 24:00 is midnight' })
  closes!: string;
}

@ObjectType('OpeningHours', { description: 'A weekday without a span is closed.' })
export class OpeningHoursType implements OpeningHours {
  @Field(() => [OpenSpanType])
  week!: OpenSpanType[];

  @Field(() => [String], { description: 'Closed whatever the weekday says, as 2026-12-31' })
  closedDays!: string[];
}

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

  @Field(() => OpeningHoursType, { nullable: true, description: 'Null: not told' })
  openingHours!: OpeningHoursType | null;

  @Field(() => Int, { description: 'Grows with each change' })
  version!: number;
}

/** What a `StoreType` is read from, of `stores`. */
export const STORE_COLUMNS = 'id, code, name, time_zone AS "timeZone", phone, opening_hours AS "openingHours", version';

/** SQL of a `StoreType` as one JSON value, of a row of `stores` by this name. */
export const storeJson = (store: string): string =>
  `jsonb_build_object('id', ${store}.id, 'code', ${store}.code, 'name', ${store}.name,
     'timeZone', ${store}.time_zone, 'phone', ${store}.phone, 'openingHours', ${store}.opening_hours,
     'version', ${store}.version)`;
