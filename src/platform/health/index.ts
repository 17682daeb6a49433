export { HealthModule } from './health.module.js';
export { OpenRequests } from './open-requests.js';
export { Readiness } from './readiness.js';
