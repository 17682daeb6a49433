import { Controller, Get, HttpCode } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AppError } from '../errors/index.js';
import { Readiness } from './readiness.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly database: DataSource,
  ) {}

  /** The process runs. */
  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** The process may be sent requests: it is not stopping, and its database answers. */
  @Get('ready')
  async ready() {
    if (!this.readiness.isReady) throw new AppError('unavailable', 'not_ready', 'This process takes no requests now.');
    await this.database.query('SELECT 1').catch(() => {
      throw new AppError('unavailable', 'database_unavailable', 'The database does not answer.');
    });
    return { status: 'ready' };
  }
}
