import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { newId } from '../../platform/ids/index.js';
import { StoreEntity } from './store.entity.js';

export interface StoreDetails {
  code: string;
  name: string;
  /** IANA name; `Asia/Tokyo` when left out. */
  timeZone?: string;
  phone?: string | null;
}

@Injectable()
export class StoresService {
  constructor(@InjectRepository(StoreEntity) private readonly stores: Repository<StoreEntity>) {}

  async findById(id: string): Promise<StoreEntity | undefined> {
    return (await this.stores.findOneBy({ id })) ?? undefined;
  }

  async findByCode(code: string): Promise<StoreEntity | undefined> {
    return (await this.stores.findOneBy({ code })) ?? undefined;
  }

  /** Makes the store of this code, or brings its details up to date; its id never changes. */
  async upsertStore({ code, name, timeZone = 'Asia/Tokyo', phone = null }: StoreDetails): Promise<StoreEntity> {
    await this.stores.query(
      `INSERT INTO stores (id, code, name, time_zone, phone) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, phone = excluded.phone`,
      [newId(), code, name, timeZone, phone],
    );
    return this.stores.findOneByOrFail({ code });
  }
}
