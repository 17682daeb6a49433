import { Module } from '@nestjs/common';

import { MediaService } from './media.service.js';

/** Needs `MEDIA_STORE` from a global module. */
@Module({ providers: [MediaService], exports: [MediaService] })
export class MediaModule {}
