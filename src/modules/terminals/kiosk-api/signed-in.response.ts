import { ApiProperty } from '@nestjs/swagger';

import { type Locale, LOCALES } from '../../../contracts/index.js';

export class StoreResponse {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Shown to visitors while there is no connection' })
  phone!: string | null;
}

export class SignedInTerminalResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: StoreResponse })
  store!: StoreResponse;

  @ApiProperty({ enum: LOCALES })
  locale!: Locale;
}

export class SignedInResponse {
  @ApiProperty({ type: SignedInTerminalResponse })
  terminal!: SignedInTerminalResponse;

  @ApiProperty({ description: 'Send it as X-CSRF-Token with every POST and DELETE' })
  csrfToken!: string;
}
