import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ConversationSearch } from '../address/conversation-search.js';
import { formatChange, formatCount, formatMs, formatShare } from '../words/formats.js';
import { countOf, latencyOf, type OverviewAnswer, shareOf } from './overview.js';

export interface FiguresProps extends OverviewAnswer {
  within: ConversationSearch;
}

export function Figures({ now, before, within }: FiguresProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const [latency, latencyBefore] = [latencyOf(now.latencies), latencyOf(before.latencies)];
  const against = (present: number | null | undefined, past: number | null | undefined): string => {
    const change =
      typeof present === 'number' && typeof past === 'number' ? formatChange(present, past, language) : null;
    return change === null ? t('overview.noBefore') : t('overview.before', { change });
  };
  const answered = countOf(now.outcomes, 'answered');
  const share = shareOf(answered, now.conversations);
  const shareBefore = shareOf(countOf(before.outcomes, 'answered'), before.conversations);
  const rated = now.helpful + now.unhelpful;
  const slow = Math.round(latency?.p95Ms ?? 0);
  return (
    <section className="figures" aria-label={t('pages.overview')}>
      <Figure name={t('overview.volume')} note={against(now.conversations, before.conversations)}>
        <Link to="/conversations" search={within} className="figure-value">
          {formatCount(now.conversations, language)}
        </Link>
      </Figure>
      <Figure
        name={t('overview.answeredShare')}
        note={
          shareBefore === null
            ? t('overview.noBefore')
            : t('overview.was', { value: formatShare(shareBefore, language) })
        }
      >
        <Link to="/conversations" search={{ ...within, outcome: ['answered'] }} className="figure-value">
          {formatShare(share, language)}
        </Link>
      </Figure>
      <Figure name={t('overview.median')} note={against(latency?.p50Ms, latencyBefore?.p50Ms)}>
        <Link to="/latency" search={{ ...period(within), percentile: 'p50' }} className="figure-value">
          {formatMs(latency?.p50Ms ?? null, language)}
        </Link>
      </Figure>
      <Figure name={t('overview.p95')} note={against(latency?.p95Ms, latencyBefore?.p95Ms)}>
        <Link to="/conversations" search={{ ...within, ...(slow > 0 && { slower: slow }) }} className="figure-value">
          {formatMs(latency?.p95Ms ?? null, language)}
        </Link>
      </Figure>
      <Figure name={t('overview.rated')} note={t('overview.ratedOf', { count: rated })}>
        <Link to="/conversations" search={{ ...within, helpful: false }} className="figure-value">
          {formatShare(shareOf(now.helpful, rated), language)}
        </Link>
      </Figure>
    </section>
  );
}

function period({ range, from, to }: ConversationSearch) {
  return { ...(range && { range }), ...(from && { from }), ...(to && { to }) };
}

function Figure({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="figure">
      <p className="figure-name">{name}</p>
      {children}
      <p className="figure-note">{note}</p>
    </div>
  );
}
