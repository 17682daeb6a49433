import { Body, Controller, Delete, HttpCode, Inject, Ip, Post, Req, Res, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { RefreshSignInCommand } from '../commands/refresh-sign-in/refresh-sign-in.command.js';
import { SignInTerminalCommand } from '../commands/sign-in-terminal/sign-in-terminal.command.js';
import { SignOutTerminalCommand } from '../commands/sign-out-terminal/sign-out-terminal.command.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';
import type { KioskIdentity } from '../kiosk-identity.js';
import type { SignedInTerminal } from '../signed-in-terminal.js';
import { CredentialCookies, csrfHeader, REFRESH_COOKIE } from './credential-cookies.js';
import { Kiosk } from './kiosk.decorator.js';
import { KioskGuard } from './kiosk.guard.js';
import { refuseCrossSite } from './same-origin.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignInRequest } from './sign-in.request.js';
import { SignedInResponse } from './signed-in.response.js';

@ApiTags('terminal')
@Controller('api/access-code')
export class AccessCodeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly cookies: CredentialCookies,
    @Inject(DOOR_SETTINGS) private readonly settings: DoorSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @UseGuards(SignInGuard)
  @ApiOkResponse({ type: SignedInResponse })
  async signIn(
    @Body() { accessCode }: SignInRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInResponse> {
    return this.admit(reply, await this.commands.execute(new SignInTerminalCommand(accessCode, address)));
  }

  /** Works on the refresh cookie alone: the access cookie may have run out. */
  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInResponse })
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInResponse> {
    refuseCrossSite(request, this.settings.publicOrigin);
    const command = new RefreshSignInCommand(request.cookies[REFRESH_COOKIE], csrfHeader(request));
    return this.admit(reply, await this.commands.execute(command));
  }

  @Delete()
  @HttpCode(204)
  @UseGuards(KioskGuard)
  @ApiNoContentResponse()
  async signOut(@Kiosk() kiosk: KioskIdentity, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.commands.execute(new SignOutTerminalCommand(kiosk.signInId, kiosk.terminalId));
    this.cookies.clear(reply);
  }

  private admit(reply: FastifyReply, { terminal, credentials }: SignedInTerminal): SignedInResponse {
    this.cookies.set(reply, credentials);
    return { terminal, csrfToken: credentials.csrfToken };
  }
}
