import { Command } from '@nestjs/cqrs';

export interface IssuedAccessCode {
  /** Shown once: it cannot be read back. */
  code: string;
  standing: boolean;
  /** Null for a standing code. */
  expiresAt: Date | null;
}

export class IssueAccessCodeCommand extends Command<IssuedAccessCode> {
  constructor(
    readonly terminalId: string,
    /** Who issues it, as the audit names people. */
    readonly actor: string,
    /** A standing code is usable again and never expires: whoever offers it has to warn. */
    readonly standing = false,
  ) {
    super();
  }
}
