import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { SessionRepository } from '../../sessions/session.repository.js';
import { EXCHANGE_SETTINGS, type ExchangeSettings } from '../../tokens.js';
import { CallStaffCommand } from './call-staff.command.js';

@CommandHandler(CallStaffCommand)
export class CallStaffHandler implements ICommandHandler<CallStaffCommand> {
  constructor(
    @Inject(EXCHANGE_SETTINGS) private readonly settings: ExchangeSettings,
    private readonly sessions: SessionRepository,
  ) {}

  execute({ terminalId, storeId }: CallStaffCommand): Promise<{ calledAt: Date }> {
    return this.sessions.callStaff(terminalId, storeId, this.settings.sessionIdleMs);
  }
}
