export { answerGraph } from './answer/answer-graph.js';
export { AnswerSpeaker } from './answer/answer-speaker.js';
export { ConsoleApiModule } from './console-api/console-api.module.js';
export { ConversationModule } from './conversation.module.js';
export { ExchangeRunner } from './exchange/exchange-runner.js';
export { OpenStreams } from './kiosk-api/event-stream.js';
export { SpeechVocabulary } from './sessions/speech-vocabulary.js';
export { EXCHANGE_SETTINGS, type ExchangeSettings, LANGUAGE_MODELS } from './tokens.js';
