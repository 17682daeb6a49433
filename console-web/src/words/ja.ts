import { conversations } from './ja/conversations.js';
import { frame } from './ja/frame.js';
import { knowledge } from './ja/knowledge.js';
import { known } from './ja/known.js';
import { products } from './ja/products.js';
import { refusals } from './ja/refusals.js';
import { reports } from './ja/reports.js';
import { teach } from './ja/teach.js';
import { tryOut } from './ja/try.js';

export const ja = {
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
