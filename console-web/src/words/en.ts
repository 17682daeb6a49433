import { conversations } from './en/conversations.js';
import { frame } from './en/frame.js';
import { knowledge } from './en/knowledge.js';
import { known } from './en/known.js';
import { products } from './en/products.js';
import { refusals } from './en/refusals.js';
import { reports } from './en/reports.js';
import { teach } from './en/teach.js';
import { tryOut } from './en/try.js';

/** Every sentence of the console. The other language has the same keys, or does not compile. */
export const en = {
  ...frame,
  ...conversations,
  ...knowledge,
  ...known,
  ...products,
  ...refusals,
  ...reports,
  ...teach,
  ...tryOut,
};
