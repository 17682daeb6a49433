import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AuditModule } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { StoresModule } from '../stores/index.js';
import { AccessCodeRepository } from './codes/access-code.repository.js';
import { IssueAccessCodeHandler } from './commands/issue-access-code/issue-access-code.handler.js';
import { RefreshSignInHandler } from './commands/refresh-sign-in/refresh-sign-in.handler.js';
import { SignInTerminalHandler } from './commands/sign-in-terminal/sign-in-terminal.handler.js';
import { SignOutTerminalHandler } from './commands/sign-out-terminal/sign-out-terminal.handler.js';
import { AccessTokens } from './credentials/access-tokens.js';
import { CredentialIssuer } from './credentials/credentials.js';
import { CsrfTokens } from './credentials/csrf-tokens.js';
import { Keyring } from './credentials/keyring.js';
import { RefreshTokens } from './credentials/refresh-tokens.js';
import { AccessCodeController } from './kiosk-api/access-code.controller.js';
import { CredentialCookies } from './kiosk-api/credential-cookies.js';
import { KioskAccess } from './kiosk-api/kiosk-access.js';
import { TerminalController } from './kiosk-api/terminal.controller.js';
import { AttemptLimit } from './limits/attempt-limit.js';
import { UtteranceLimit } from './limits/utterance-limit.js';
import { SignInRepository } from './sign-ins/sign-in.repository.js';
import { TerminalEntity } from './terminal.entity.js';
import { TerminalsService } from './terminals.service.js';

const kioskControllers = [AccessCodeController, TerminalController];
const commandHandlers = [SignInTerminalHandler, RefreshSignInHandler, SignOutTerminalHandler, IssueAccessCodeHandler];
const credentials = [
  Keyring,
  AccessTokens,
  RefreshTokens,
  CsrfTokens,
  CredentialIssuer,
  CredentialCookies,
  KioskAccess,
];
const limits = [AttemptLimit, UtteranceLimit];
const repositories = [AccessCodeRepository, SignInRepository];

/** Needs `DOOR_SETTINGS`, `SPEECH_AVAILABILITY` and the cqrs buses from global modules, and @fastify/cookie on the adapter. */
@Module({
  imports: [TypeOrmModule.forFeature([TerminalEntity]), AuditModule, StoresModule],
  controllers: kioskControllers,
  providers: [...commandHandlers, ...credentials, ...limits, ...repositories, TerminalsService, Clock],
  // The guard is made in the module that uses it, and stands on `KioskAccess` there.
  exports: [TerminalsService, UtteranceLimit, KioskAccess],
})
export class TerminalsModule {}
