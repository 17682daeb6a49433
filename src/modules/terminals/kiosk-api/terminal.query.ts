import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

const MICROPHONES = ['unknown', 'working', 'denied', 'missing', 'silent'] as const;
export type Microphone = (typeof MICROPHONES)[number];

/** What a kiosk's page tells of itself when it asks for its terminal. */
export class TerminalQuery {
  @ApiPropertyOptional({ description: 'Which build of the page it runs', pattern: '^[A-Za-z0-9._-]{1,60}$' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,60}$/, { message: 'page is 1 to 60 letters, digits, dots, dashes' })
  page?: string;

  @ApiPropertyOptional({ enum: MICROPHONES, description: 'How its microphone is' })
  @IsOptional()
  @IsIn(MICROPHONES)
  microphone?: Microphone;
}
