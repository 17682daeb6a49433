import { conversations } from './ja/conversations.js';
import { frame } from './ja/frame.js';
import { reports } from './ja/reports.js';
import { teach } from './ja/teach.js';

export const ja = { ...frame, ...conversations, ...reports, ...teach };
