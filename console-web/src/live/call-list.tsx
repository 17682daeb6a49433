import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Mark } from '../pieces/marks.js';
import { useNow } from '../pieces/use-now.js';
import { formatMs } from '../words/formats.js';
import { CallActions } from './call-actions.js';
import { type StaffCall, urgencyOf } from './calls.js';

/** Longest waiting first; the colour tells how long. */
export function CallList({ calls }: { calls: readonly StaffCall[] }) {
  const { t, i18n } = useTranslation();
  const now = useNow(1_000);
  return (
    <ul className="list">
      {calls.map((call) => {
        const { id, terminal, calledAt, acknowledgedAt, acknowledgedBy, conversationId, sessionId } = call;
        const waitedMs = Math.max(0, now.getTime() - Date.parse(calledAt));
        return (
          <li key={id}>
            <span className="list-words">
              <strong>{terminal.name}</strong> <span className="soft">{terminal.store.name}</span>
              <span className="line small">
                {conversationId ? (
                  <Link to="/conversations/$id" params={{ id: conversationId }} search={{ session: sessionId }}>
                    {t('live.open')}
                  </Link>
                ) : (
                  t('live.button')
                )}
              </span>
              <CallActions call={call} />
            </span>
            {acknowledgedAt === null ? (
              <Mark tone={urgencyOf(waitedMs)}>{t('live.waiting', { time: formatMs(waitedMs, i18n.language) })}</Mark>
            ) : (
              <Mark tone="good">
                {acknowledgedBy === null ? t('live.coming') : t('live.comingIs', { name: acknowledgedBy })}
              </Mark>
            )}
          </li>
        );
      })}
    </ul>
  );
}
