import { conversations } from './en/conversations.js';
import { frame } from './en/frame.js';
import { reports } from './en/reports.js';
import { teach } from './en/teach.js';

/** Every sentence of the console. The other language has the same keys, or does not compile. */
export const en = { ...frame, ...conversations, ...reports, ...teach };
