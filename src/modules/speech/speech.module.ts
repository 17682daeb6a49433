import { Module } from '@nestjs/common';

import { HearingService } from './hearing.service.js';
import { SoundReader } from './sound-reading/sound-reader.js';
import { SpeakingService } from './speaking.service.js';
import { SpokenPhraseRepository } from './spoken-phrase.repository.js';

/** Needs `SPEECH_RECOGNIZERS` and `SPEECH_SYNTHESIZERS` from a global module. */
@Module({
  providers: [HearingService, SoundReader, SpeakingService, SpokenPhraseRepository],
  exports: [HearingService, SpeakingService],
})
export class SpeechModule {}
