export { LocalSpeechSynthesizer } from './local-speech-synthesizer.js';
