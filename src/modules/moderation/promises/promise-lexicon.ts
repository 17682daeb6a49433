/** What a clerk could claim to have done, or promise to do, that only a record can back. */
export type PromiseKind =
  'order' | 'reservation' | 'delivery' | 'payment' | 'discount' | 'contact' | 'staff' | 'change' | 'guarantee';

/** Patterns over a sentence in one case and width; and what makes it a rule of the shop, or an offer to explain. */
export interface PromiseLexicon {
  readonly promises: Readonly<Record<PromiseKind, RegExp>>;
  readonly harmless: RegExp;
}
