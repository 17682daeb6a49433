export type ValueKind =
  'code' | 'price' | 'quantity' | 'time' | 'date' | 'phone' | 'percentage' | 'duration' | 'measure' | 'number';

/** A number-like fact in a sentence. Two texts that say the same fact give the same `kind` and `canonical`. */
export interface Value {
  readonly kind: ValueKind;
  /**
   * code `225/60R15` · price `JPY:12800` · quantity and number `4` · time `19:30` · date `2026-11-20`, `11-20`,
   * `--11`, `---20`, `mon` · phone `0312345678` · percentage `50%` · duration `PT90M`, `PT30S`, `P3D`, `P2M`, `P1Y`
   * · measure `5000km`
   */
  readonly canonical: string;
  readonly unit?: string;
  /** Span in the original text. */
  readonly start: number;
  readonly end: number;
  /** The original text of the span. */
  readonly raw: string;
}
