export { createHttpAdapter } from './http-adapter.js';
export { ProblemFilter } from './problem.filter.js';
export { addSecurityHeaders } from './security-headers.js';
