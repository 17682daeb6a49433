import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('stores')
export class StoreEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Stable and short; what front matter and product files name a store by. */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  /** IANA name, e.g. `Asia/Tokyo`. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
