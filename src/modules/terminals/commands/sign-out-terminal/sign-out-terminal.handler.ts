import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { orUnavailable } from '../../door-faults.js';
import { SignInRepository } from '../../sign-ins/sign-in.repository.js';
import { SignOutTerminalCommand } from './sign-out-terminal.command.js';
import { TerminalSignedOutEvent } from './terminal-signed-out.event.js';

@CommandHandler(SignOutTerminalCommand)
export class SignOutTerminalHandler implements ICommandHandler<SignOutTerminalCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly signIns: SignInRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  async execute({ signInId, terminalId }: SignOutTerminalCommand): Promise<void> {
    await orUnavailable(() =>
      this.dataSource.transaction(async (manager) => {
        await this.signIns.revoke(manager, signInId, 'signed_out', this.clock.now());
        await this.audit.append(manager, {
          actor: `terminal:${terminalId}`,
          action: 'terminal.signed_out',
          subject: `terminal:${terminalId}`,
          detail: { signInId },
        });
      }),
    );
    this.events.publish(new TerminalSignedOutEvent(terminalId, signInId));
  }
}
