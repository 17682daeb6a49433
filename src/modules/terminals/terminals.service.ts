import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import type { Locale } from '../../contracts/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError } from '../../platform/errors/index.js';
import { newId } from '../../platform/ids/index.js';
import { StoresService } from '../stores/index.js';
import { AccessCodeRepository } from './codes/access-code.repository.js';
import { TerminalEntity } from './terminal.entity.js';

export interface TerminalDetails {
  storeId: string;
  /** Unique within its store. */
  name: string;
  locale: Locale;
}

/** A terminal as its kiosk is told of it. */
export interface TerminalDescription {
  id: string;
  name: string;
  /** `phone`: where a person is reached who needs no network of ours. */
  store: { code: string; name: string; phone: string | null };
  locale: Locale;
}

@Injectable()
export class TerminalsService {
  constructor(
    @InjectRepository(TerminalEntity) private readonly terminals: Repository<TerminalEntity>,
    private readonly stores: StoresService,
    private readonly accessCodes: AccessCodeRepository,
    private readonly clock: Clock,
  ) {}

  async findById(id: string): Promise<TerminalEntity | undefined> {
    return (await this.terminals.findOneBy({ id })) ?? undefined;
  }

  /** Makes the store's terminal of this name, or changes its language; its id never changes. */
  async upsertTerminal({ storeId, name, locale }: TerminalDetails): Promise<TerminalEntity> {
    await this.terminals.query(
      `INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, $3, $4)
       ON CONFLICT (store_id, name) DO UPDATE SET locale = excluded.locale`,
      [newId(), storeId, name, locale],
    );
    return this.terminals.findOneByOrFail({ storeId, name });
  }

  /** Makes these six digits the terminal's one standing code. Throws `access_code_taken` when they open another terminal. */
  async ensureStandingCode(terminalId: string, code: string): Promise<void> {
    await this.terminals.manager.transaction(async (manager) => {
      const standing = { terminalId, code, standing: true, expiresAt: null };
      if (await this.accessCodes.replace(manager, standing, this.clock.now())) return;
      throw new AppError('conflict', 'access_code_taken', 'These digits open another terminal.');
    });
  }

  /** Keeps what its page tells of itself; what it leaves out stays as it was told before. */
  async see(terminalId: string, { page, microphone }: { page?: string; microphone?: string }): Promise<void> {
    await this.terminals.query(
      `UPDATE terminals SET seen_at = $2, page_version = coalesce($3, page_version), microphone = coalesce($4, microphone)
       WHERE id = $1`,
      [terminalId, this.clock.now(), page ?? null, microphone ?? null],
    );
  }

  async describe(terminalId: string): Promise<TerminalDescription> {
    const { id, name, locale, storeId } = await this.terminals.findOneByOrFail({ id: terminalId });
    const store = await this.stores.findById(storeId);
    if (!store) throw new Error('A terminal stands in no store.');
    return { id, name, store: { code: store.code, name: store.name, phone: store.phone }, locale };
  }
}
