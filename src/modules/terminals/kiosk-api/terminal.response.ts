import { ApiProperty } from '@nestjs/swagger';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { SignedInTerminalResponse } from './signed-in.response.js';

export class QuickQuestionsResponse implements Record<Locale, readonly string[]> {
  @ApiProperty({ type: [String] })
  ja!: readonly string[];

  @ApiProperty({ type: [String] })
  en!: readonly string[];
}

export class TimersResponse {
  @ApiProperty({ description: 'Silence after which the kiosk asks whether somebody is still there' })
  idleMs!: number;

  @ApiProperty({ description: 'How long it waits for an answer to that before the session ends' })
  warningMs!: number;
}

export class SpeechAvailabilityResponse {
  @ApiProperty({ description: 'Speech is recognised' })
  input!: boolean;

  @ApiProperty({ description: 'Answers are spoken' })
  output!: boolean;
}

export class SpeechResponse implements Record<Locale, SpeechAvailabilityResponse> {
  @ApiProperty({ type: SpeechAvailabilityResponse })
  ja!: SpeechAvailabilityResponse;

  @ApiProperty({ type: SpeechAvailabilityResponse })
  en!: SpeechAvailabilityResponse;
}

export class TerminalResponse extends SignedInTerminalResponse {
  @ApiProperty({ enum: LOCALES, isArray: true })
  locales!: readonly Locale[];

  @ApiProperty({ type: QuickQuestionsResponse })
  quickQuestions!: QuickQuestionsResponse;

  @ApiProperty({ type: TimersResponse })
  timers!: TimersResponse;

  @ApiProperty({ type: SpeechResponse })
  speech!: SpeechResponse;
}
