export { createHttpAdapter } from './http-adapter.js';
export { type Problem, ProblemFilter, problemOf, sendFault } from './problem.filter.js';
export { addSecurityHeaders } from './security-headers.js';
