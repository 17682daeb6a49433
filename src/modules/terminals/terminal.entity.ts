import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Locale } from '../../contracts/index.js';

@Entity('terminals')
export class TerminalEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'store_id' })
  storeId!: string;

  /** Unique within its store. */
  @Column('text')
  name!: string;

  @Column('text')
  locale!: Locale;

  /** From then on no code opens it and no cookie of it is accepted. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
