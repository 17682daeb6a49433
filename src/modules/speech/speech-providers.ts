/** `readonly SpeechRecognizer[]`: the chosen one first, then those that stand in for it. Empty: speech in is off. */
export const SPEECH_RECOGNIZERS = Symbol('SPEECH_RECOGNIZERS');

/** `readonly SpeechSynthesizer[]`: the chosen one first, then those that stand in for it. Empty: speech out is off. */
export const SPEECH_SYNTHESIZERS = Symbol('SPEECH_SYNTHESIZERS');
