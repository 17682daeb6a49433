import { Controller, Get, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

import { Kiosk, KioskGuard, type KioskIdentity } from '../../terminals/index.js';
import { CallStaffCommand } from '../commands/call-staff/call-staff.command.js';
import { EndSessionCommand } from '../commands/end-session/end-session.command.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { EXCHANGE_SETTINGS, type ExchangeSettings } from '../tokens.js';

@Controller('api/session')
@UseGuards(KioskGuard)
export class SessionController {
  constructor(
    @Inject(EXCHANGE_SETTINGS) private readonly settings: ExchangeSettings,
    private readonly commands: CommandBus,
    private readonly sessions: SessionRepository,
  ) {}

  @Get()
  async current(@Kiosk() kiosk: KioskIdentity) {
    const session = await this.sessions.findOpen(kiosk.terminalId);
    return {
      sessionId: session?.id ?? null,
      expiresAt: session?.expiresAt ?? null,
      staffCall: session?.staffCall ?? null,
    };
  }

  @Post('extend')
  @HttpCode(200)
  async extend(@Kiosk() kiosk: KioskIdentity) {
    await this.sessions.extend(kiosk.terminalId, this.settings.sessionIdleMs);
    return this.current(kiosk);
  }

  @Post('end')
  @HttpCode(204)
  async end(@Kiosk() kiosk: KioskIdentity): Promise<void> {
    await this.commands.execute(new EndSessionCommand(kiosk.terminalId));
  }

  @Post('call-staff')
  @HttpCode(200)
  async callStaff(@Kiosk() kiosk: KioskIdentity) {
    const { calledAt } = await this.commands.execute(new CallStaffCommand(kiosk.terminalId, kiosk.storeId));
    return { staffCall: { calledAt, acknowledgedAt: null } };
  }
}
