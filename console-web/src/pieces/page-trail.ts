/** Pages only lead onward: which page somebody came from is remembered here, as long as this tab is open. */
const before = new Map<string, string | undefined>();

export function rememberPage(page: string | undefined, next: string): void {
  before.set(next, page);
}

/** Undefined where it is not known; `page: undefined` is the first. */
export function pageBefore(page: string): { page: string | undefined } | undefined {
  return before.has(page) ? { page: before.get(page) } : undefined;
}
