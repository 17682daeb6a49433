import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { When } from '../pieces/when.js';
import { usePerson } from '../sign-in/use-session.js';
import type { Entry } from './audit-entries.js';

export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('audit.number')}
            </th>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col">{t('audit.actor')}</th>
            <th scope="col">{t('audit.action')}</th>
            <th scope="col">{t('audit.subject')}</th>
            <th scope="col">{t('audit.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, at, actor, actorName, action, subject, subjectName, detail }) => (
            <tr key={sequence}>
              <td className="number">{sequence}</td>
              <td className="tight">
                <When at={at} />
              </td>
              <td className="audit-words">
                <Named name={actorName ?? (actor === person.subject ? person.email : null)} text={actor} />
              </td>
              <td className="code">{action}</td>
              <td className="audit-words">
                <SubjectLink subject={subject}>
                  <Named name={subjectName} text={subject} />
                </SubjectLink>
              </td>
              <td className="code audit-words">
                <Folded text={detail} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the entry holds stays beside the name: names change. */
function Named({ name, text }: { name: string | null; text: string }) {
  if (name === null)
    return (
      <span className="code">
        <Folded text={text} />
      </span>
    );
  return (
    <>
      {name} <span className="code soft">{text}</span>
    </>
  );
}

function SubjectLink({ subject, children }: { subject: string; children: ReactNode }) {
  const [kind, id] = subject.split(':', 2);
  if (id && kind === 'conversation')
    return (
      <Link to="/conversations/$id" params={{ id }}>
        {children}
      </Link>
    );
  if (id && kind === 'document')
    return (
      <Link to="/knowledge/$id" params={{ id }}>
        {children}
      </Link>
    );
  return children;
}

/** Whole lists of conversations are read at once, and each is named. */
const MOST_SHOWN = 160;

function Folded({ text }: { text: string }) {
  if (text.length <= MOST_SHOWN) return text;
  return (
    <details>
      <summary>{text.slice(0, MOST_SHOWN)}…</summary>
      {text.slice(MOST_SHOWN)}
    </details>
  );
}
