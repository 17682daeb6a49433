import { Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { CredentialIssuer } from '../../credentials/credentials.js';
import { CsrfTokens } from '../../credentials/csrf-tokens.js';
import { RefreshTokens } from '../../credentials/refresh-tokens.js';
import { csrfTokenInvalid, notSignedIn, orUnavailable } from '../../door-faults.js';
import { type PresentedToken, type RefreshToken, SignInRepository } from '../../sign-ins/sign-in.repository.js';
import type { SignedInTerminal } from '../../signed-in-terminal.js';
import { TerminalsService } from '../../terminals.service.js';
import { judgeRefresh } from './judge-refresh.js';
import { RefreshSignInCommand } from './refresh-sign-in.command.js';

@CommandHandler(RefreshSignInCommand)
export class RefreshSignInHandler implements ICommandHandler<RefreshSignInCommand> {
  private readonly logger = new Logger('door');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly signIns: SignInRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly csrfTokens: CsrfTokens,
    private readonly audit: AuditTrail,
    private readonly credentials: CredentialIssuer,
    private readonly terminals: TerminalsService,
  ) {}

  async execute({ refreshToken, csrfToken }: RefreshSignInCommand): Promise<SignedInTerminal> {
    const tokenId = this.refreshTokens.idOf(refreshToken);
    if (!tokenId) throw notSignedIn();
    return orUnavailable(async () => {
      const next = await this.dataSource.transaction(async (manager) => {
        const presented = await this.signIns.lockToken(manager, tokenId);
        if (!presented) return undefined;
        if (!this.csrfTokens.belongsTo(presented.signInId, csrfToken)) throw csrfTokenInvalid();
        const successor = await this.succeed(manager, presented);
        return successor && { presented, successor };
      });
      // A refusal is thrown after the commit: it may have ended the family.
      if (!next) throw notSignedIn();
      const { signInId, terminalId } = next.presented;
      return {
        terminal: await this.terminals.describe(terminalId),
        credentials: await this.credentials.issue({ signInId, refreshToken: next.successor }),
      };
    });
  }

  private async succeed(manager: EntityManager, token: PresentedToken): Promise<RefreshToken | null> {
    const now = this.clock.now();
    switch (judgeRefresh(token, now)) {
      case 'rotate':
        return this.signIns.rotate(manager, token, now);
      case 'repeat':
        return token.successor;
      case 'reused':
        await this.endFamily(manager, token, now);
        return null;
      case 'refused':
        return null;
    }
  }

  private async endFamily(manager: EntityManager, { signInId, terminalId }: PresentedToken, now: Date): Promise<void> {
    await this.signIns.revoke(manager, signInId, 'refresh_reused', now);
    await this.audit.append(manager, {
      actor: `terminal:${terminalId}`,
      action: 'terminal.refresh_reused',
      subject: `terminal:${terminalId}`,
      detail: { signInId },
    });
    this.logger.warn({ signInId, terminalId }, 'a refresh token was used again: its sign-in was ended');
  }
}
