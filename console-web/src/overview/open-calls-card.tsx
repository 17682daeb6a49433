import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useOpenCalls } from '../live/use-open-calls.js';
import { Card } from '../pieces/card.js';
import { useNow } from '../pieces/use-now.js';
import { formatMs } from '../words/formats.js';

const MOST = 5;

export function OpenCallsCard() {
  const { t, i18n } = useTranslation();
  const calls = useOpenCalls();
  const now = useNow(10_000);
  return (
    <Card title={t('overview.calls')} action={<Link to="/live">{t('overview.all')}</Link>}>
      {calls.length === 0 ? (
        <p className="soft">{t('overview.noCalls')}</p>
      ) : (
        <ul className="list">
          {calls.slice(0, MOST).map(({ id, terminal, calledAt }) => (
            <li key={id}>
              <span className="list-words">
                {terminal.name} <span className="soft">{terminal.store.name}</span>
              </span>
              <span className="small number">
                {t('overview.waitingSince', {
                  time: formatMs(Math.max(0, now.getTime() - Date.parse(calledAt)), i18n.language),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
