import type { ReactNode } from 'react';

/** Said aloud when it appears. */
export function Notice({ tone, title, children }: { tone: 'good' | 'warn'; title: string; children?: ReactNode }) {
  return (
    <div className={`notice mark-${tone}`} role="alert">
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
