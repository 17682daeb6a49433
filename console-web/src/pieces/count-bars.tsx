import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ConversationSearch } from '../address/conversation-search.js';
import { formatCount, formatShare } from '../words/formats.js';
import type { Tone } from './marks.js';

export interface CountBarsProps {
  counts: readonly { name: string; count: number }[];
  /** Of how many. */
  whole: number;
  look: (name: string) => { label: string; tone: Tone; search: ConversationSearch | undefined };
}

/** The most frequent first; each leads to its conversations. */
export function CountBars({ counts, whole, look }: CountBarsProps) {
  const { i18n } = useTranslation();
  return (
    <ul className="bars">
      {counts.map(({ name, count }) => {
        const { label, tone, search } = look(name);
        const share = whole === 0 ? 0 : count / whole;
        return (
          <li key={name} className="bar-line">
            {search ? (
              <Link to="/conversations" search={search}>
                {label}
              </Link>
            ) : (
              <span>{label}</span>
            )}
            <span className="bar-track" aria-hidden="true">
              <i className={`tone-${tone}`} style={{ width: `${share * 100}%` }} />
            </span>
            <span className="number small">
              {formatCount(count, i18n.language)} <span className="soft">{formatShare(share, i18n.language)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
