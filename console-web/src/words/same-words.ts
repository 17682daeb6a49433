/** What another language has to have: the same keys, its own words. */
export type SameWords<T> = { [Key in keyof T]: T[Key] extends string ? string : SameWords<T[Key]> };
