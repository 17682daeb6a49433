export { RemoteCall } from './remote-call.js';
export { retryAfterMs } from './retry-after.js';
export { type AnswerPart, streamedAnswer } from './streamed-answer.js';
export { systemCode } from './system-code.js';
export { unitVector } from './unit-vector.js';
