import type { Locale } from '../../../contracts/index.js';
import type { ProductMaster } from '../../product-master/index.js';
import type { Focus } from './focus.js';

export interface Spoken {
  utterance: string;
  locale: Locale;
  storeId: string;
  /** Number of the candidate whose button was pressed, instead of words. */
  pressed: string | null;
  focus: Focus;
}

/** What understanding asks of the product master. */
export type Products = Pick<
  ProductMaster,
  | 'resolve'
  | 'resolveLeadingLetters'
  | 'findByNumber'
  | 'findByIds'
  | 'findByDescription'
  | 'chooseAmong'
  | 'correctPart'
  | 'tellApart'
  | 'lackingIn'
  | 'namesPartOf'
>;
