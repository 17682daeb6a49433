/**
 * A statement that begins with this is planned for its own values. One that is put together from what a person asked for
 * has a best plan for each asking, and would push those that everybody needs out of what is prepared.
 */
export const VARIES = '/* varies */';

/** Conditions of a statement that is put together from what was asked for, and their values in order. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** A place for a value: `$1`, `$2`, … */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition about `value`, unless it is null or undefined: then nothing was asked. */
  where<T>(value: T | null | undefined, condition: (place: string) => string): this {
    if (value !== null && value !== undefined) this.parts.push(condition(this.value(value)));
    return this;
  }

  /** Adds a condition without a value of its own. */
  and(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** True when nothing was asked. */
  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' AND ');
  }
}
