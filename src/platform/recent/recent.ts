/** The latest values that were kept, `most` of them: what is found once and asked for again. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** Lets go of the oldest when there are too many. */
  keep(key: string, value: Value): Value {
    const [oldest] = this.values.keys();
    if (this.values.size >= this.most && oldest !== undefined) this.values.delete(oldest);
    this.values.set(key, value);
    return value;
  }
}
