export { BucketFiles } from './bucket-files.js';
export { notificationsIn, type NotifiedFile } from './notified-files.js';
export { withSecrets } from './secrets.js';
export { type InvocationHandler, serveInvocations } from './serve-invocations.js';
