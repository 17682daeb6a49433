export { csvLine } from './csv.js';
