import { useHotkeys } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ConversationSearch } from '../../address/conversation-search.js';
import { OutcomeMark, useReason } from '../../pieces/marks.js';
import { When } from '../../pieces/when.js';
import { formatMs } from '../../words/formats.js';
import { lastOpened } from '../last-opened.js';
import { type ConversationRow, isReviewed } from './list-page.js';
import { SLOW_MS } from './standard-views.js';

/** One line each, newest first; `j` and `k` move, Enter opens. */
export function ConversationTable({ rows, search }: { rows: readonly ConversationRow[]; search: ConversationSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | undefined>(lastOpened.id);
  const table = useRef<HTMLTableElement>(null);
  // Keys come faster than the page is drawn: each goes on from where the one before led.
  const reached = useRef(chosen);
  const move = (by: number): void => {
    const position = rows.findIndex(({ id }) => id === reached.current);
    const next = rows[Math.max(0, Math.min(rows.length - 1, position < 0 ? 0 : position + by))];
    if (!next) return;
    reached.current = next.id;
    setChosen(next.id);
  };
  const open = (): void => {
    const id = rows.find((row) => row.id === reached.current)?.id;
    if (id) void navigate({ to: '/conversations/$id', params: { id }, search });
  };
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['Enter', open],
  ]);
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing that an effect may return.
    table.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="table-frame">
      <table ref={table} className="table">
        <thead>
          <tr>
            <th scope="col">{t('conversations.time')}</th>
            <th scope="col">{t('conversations.terminal')}</th>
            <th scope="col" className="wide">
              {t('conversations.utterance')}
            </th>
            <th scope="col">{t('conversations.outcome')}</th>
            <th scope="col" className="number">
              {t('conversations.duration')}
            </th>
            <th scope="col" className="number">
              {t('conversations.similarity')}
            </th>
            <th scope="col">{t('conversations.helpful')}</th>
            <th scope="col">{t('conversations.reviewed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} search={search} isChosen={row.id === chosen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: ConversationRow;
  search: ConversationSearch;
  isChosen: boolean;
}

function Row({ row, search, isChosen }: RowProps) {
  const { t, i18n } = useTranslation();
  const reason = useReason();
  const isSlow = (row.processTimeMs ?? 0) >= SLOW_MS;
  return (
    <tr data-chosen={isChosen || undefined} className="row-link">
      <td className="tight">
        <When at={row.receivedAt} />
        <span className="soft small line">{t(`locale.${row.locale}`)}</span>
      </td>
      <td className="tight">
        {row.terminal.name}
        <span className="soft small line">{row.store.name}</span>
      </td>
      <td className="wide">
        <Link to="/conversations/$id" params={{ id: row.id }} search={search} className="row-target">
          {row.utterance === '' ? t('conversations.noWords') : row.utterance}
        </Link>
      </td>
      <td>
        <OutcomeMark outcome={row.outcome} />
        {row.failureReason && <span className="soft small line">{reason(row.failureReason)}</span>}
      </td>
      <td className={`number ${isSlow ? 'is-slow' : ''}`}>
        {formatMs(row.processTimeMs, i18n.language)}
        {row.heardAfterMs !== null && (
          <span className="soft small line">
            {t('conversations.heard')} {formatMs(row.heardAfterMs, i18n.language)}
          </span>
        )}
      </td>
      <td className="number">{row.topSimilarity === null ? '–' : row.topSimilarity.toFixed(2)}</td>
      <td className="tight">{row.helpful === null ? '' : t(row.helpful ? 'common.yes' : 'common.no')}</td>
      <td>{isReviewed(row) ? t('common.yes') : ''}</td>
    </tr>
  );
}
