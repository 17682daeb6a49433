import { Module } from '@nestjs/common';

import { MediaService } from './media.service.js';
import { MediaJudge } from './media-judge.js';

/** Needs `MEDIA_STORE` and `MEDIA_MODEL` from a global module. */
@Module({ providers: [MediaJudge, MediaService], exports: [MediaService] })
export class MediaModule {}
