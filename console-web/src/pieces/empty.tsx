import type { ReactNode } from 'react';

/** Nothing to show, and what can be done about it. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint && <p className="soft">{hint}</p>}
      {children}
    </div>
  );
}
