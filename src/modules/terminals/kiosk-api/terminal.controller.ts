import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { LOCALES } from '../../../contracts/index.js';
import type { KioskIdentity } from '../kiosk-identity.js';
import { QUICK_QUESTIONS } from '../quick-questions.js';
import { SPEECH_AVAILABILITY, type SpeechAvailability } from '../speech-availability.js';
import { TerminalsService } from '../terminals.service.js';
import { Kiosk } from './kiosk.decorator.js';
import { KioskGuard } from './kiosk.guard.js';
import { TerminalQuery } from './terminal.query.js';
import { TerminalResponse } from './terminal.response.js';

const TIMERS = { idleMs: 60_000, warningMs: 20_000 };

@ApiTags('terminal')
@Controller('api/terminal')
@UseGuards(KioskGuard)
export class TerminalController {
  constructor(
    private readonly terminals: TerminalsService,
    @Inject(SPEECH_AVAILABILITY) private readonly speech: SpeechAvailability,
  ) {}

  @Get()
  @ApiOkResponse({ type: TerminalResponse })
  async terminal(@Kiosk() { terminalId }: KioskIdentity, @Query() told: TerminalQuery): Promise<TerminalResponse> {
    await this.terminals.see(terminalId, told);
    return {
      ...(await this.terminals.describe(terminalId)),
      locales: LOCALES,
      quickQuestions: QUICK_QUESTIONS,
      timers: TIMERS,
      speech: { ja: this.speech('ja'), en: this.speech('en') },
    };
  }
}
