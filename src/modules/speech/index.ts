export { type Heard, type HearingRequest, HearingService } from './hearing.service.js';
export { joinAudio } from './join-audio.js';
export { MOST_BYTES as MOST_AUDIO_BYTES } from './sound-reading/sound.js';
export { SpeakingService } from './speaking.service.js';
export { SpeechModule } from './speech.module.js';
export { SPEECH_RECOGNIZERS, SPEECH_SYNTHESIZERS } from './speech-providers.js';
