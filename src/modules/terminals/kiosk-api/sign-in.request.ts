import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class SignInRequest {
  @ApiProperty({ pattern: '^[0-9]{6}$', description: 'Six ASCII digits, as a string' })
  @Matches(/^[0-9]{6}$/, { message: 'accessCode must be a string of six digits' })
  accessCode!: string;
}
