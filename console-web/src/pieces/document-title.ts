let title = 'Tenin';
let badge = 0;

const write = (): void => {
  document.title = badge > 0 ? `(${badge}) ${title}` : title;
};

export function showTitle(page: string): void {
  title = `${page} · Tenin`;
  write();
}

/** How many wait, before the name of the page: to be seen from another tab. */
export function showBadge(count: number): void {
  badge = count;
  write();
}
