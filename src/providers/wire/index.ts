export { RemoteCall } from './remote-call.js';
export { retryAfterMs } from './retry-after.js';
export { systemCode } from './system-code.js';
