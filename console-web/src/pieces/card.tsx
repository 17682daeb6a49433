import type { ReactNode } from 'react';

export interface CardProps {
  title: ReactNode;
  hint?: string | undefined;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Card({ title, hint, action, className = '', children }: CardProps) {
  return (
    <section className={`card ${className}`}>
      <header className="card-head">
        <div>
          <h2>{title}</h2>
          {hint && <p className="soft small">{hint}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
