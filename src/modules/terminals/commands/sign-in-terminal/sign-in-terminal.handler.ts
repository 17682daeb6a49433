import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { AccessCodeRepository } from '../../codes/access-code.repository.js';
import { CredentialIssuer } from '../../credentials/credentials.js';
import { invalidAccessCode, orUnavailable } from '../../door-faults.js';
import { AttemptLimit } from '../../limits/attempt-limit.js';
import { type OpenSignIn, SignInRepository } from '../../sign-ins/sign-in.repository.js';
import type { SignedInTerminal } from '../../signed-in-terminal.js';
import { TerminalsService } from '../../terminals.service.js';
import { SignInTerminalCommand } from './sign-in-terminal.command.js';

@CommandHandler(SignInTerminalCommand)
export class SignInTerminalHandler implements ICommandHandler<SignInTerminalCommand> {
  private readonly logger = new Logger('door');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly limit: AttemptLimit,
    private readonly accessCodes: AccessCodeRepository,
    private readonly signIns: SignInRepository,
    private readonly audit: AuditTrail,
    private readonly credentials: CredentialIssuer,
    private readonly terminals: TerminalsService,
  ) {}

  async execute({ accessCode, address }: SignInTerminalCommand): Promise<SignedInTerminal> {
    return orUnavailable(async () => {
      const now = this.clock.now();
      await this.limit.refuseIfSpent(this.dataSource.manager, address, now);
      // A refusal is returned, not thrown: the transaction that counts it has to be committed.
      const opened = await this.dataSource.transaction((manager) => this.open(manager, accessCode, address, now));
      if (!opened) {
        this.logger.warn('an access code was refused');
        throw invalidAccessCode();
      }
      const terminal = await this.terminals.describe(opened.terminalId);
      return { terminal, credentials: await this.credentials.issue(opened.signIn) };
    });
  }

  private async open(
    manager: EntityManager,
    accessCode: string,
    address: string,
    now: Date,
  ): Promise<{ terminalId: string; signIn: OpenSignIn } | undefined> {
    await this.limit.enter(manager, address, now);
    const terminalId = await this.accessCodes.use(manager, accessCode, now);
    if (!terminalId) {
      await this.limit.countFailure(manager, address, now);
      await this.audit.append(manager, { actor: 'kiosk', action: 'access_code.refused', subject: 'door', detail: {} });
      return undefined;
    }
    const signIn = await this.signIns.open(manager, terminalId, now);
    await this.audit.append(manager, {
      actor: `terminal:${terminalId}`,
      action: 'terminal.signed_in',
      subject: `terminal:${terminalId}`,
      detail: { signInId: signIn.signInId },
    });
    return { terminalId, signIn };
  }
}
