export { AppError, type FaultKind, STATUS_OF_KIND } from './app-error.js';
