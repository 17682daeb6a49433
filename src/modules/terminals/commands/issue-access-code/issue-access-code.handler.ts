import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { AppError } from '../../../../platform/errors/index.js';
import { AccessCodeRepository } from '../../codes/access-code.repository.js';
import { endOfNewCode, putFreeCode } from '../../codes/put-free-code.js';
import { TerminalsService } from '../../terminals.service.js';
import { IssueAccessCodeCommand, type IssuedAccessCode } from './issue-access-code.command.js';

@CommandHandler(IssueAccessCodeCommand)
export class IssueAccessCodeHandler implements ICommandHandler<IssueAccessCodeCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terminals: TerminalsService,
    private readonly accessCodes: AccessCodeRepository,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ terminalId, actor, standing }: IssueAccessCodeCommand): Promise<IssuedAccessCode> {
    const terminal = await this.terminals.findById(terminalId);
    if (!terminal) throw new AppError('not_found', 'terminal_not_found', 'There is no such terminal.');
    if (terminal.disabledAt) throw new AppError('conflict', 'terminal_disabled', 'The terminal is disabled.');
    const now = this.clock.now();
    const expiresAt = endOfNewCode(standing, now);
    return this.dataSource.transaction(async (manager) => {
      const code = await putFreeCode(this.accessCodes, manager, { terminalId, standing, expiresAt }, now);
      await this.audit.append(manager, {
        actor,
        action: 'access_code.issued',
        subject: `terminal:${terminalId}`,
        detail: { standing, expiresAt: expiresAt?.toISOString() ?? null },
      });
      return { code, standing, expiresAt };
    });
  }
}
