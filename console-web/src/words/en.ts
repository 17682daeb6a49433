import { conversations } from './en/conversations.js';
import { frame } from './en/frame.js';
import { reports } from './en/reports.js';

/** Every sentence of the console. The other language has the same keys, or does not compile. */
export const en = { ...frame, ...conversations, ...reports };
