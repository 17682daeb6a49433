import type { ReactNode } from 'react';
import { useEffect } from 'react';

import { showTitle } from './document-title.js';

export interface PageProps {
  title: string;
  hint?: string;
  /** Right of the title: what changes or exports the whole page. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, hint, actions, children }: PageProps) {
  useEffect(() => showTitle(title), [title]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {hint && <p className="soft">{hint}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
