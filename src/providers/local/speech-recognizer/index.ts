export { LocalSpeechRecognizer } from './local-speech-recognizer.js';
