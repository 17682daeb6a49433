import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { OUTCOMES } from '../address/conversation-search.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { Card } from '../pieces/card.js';
import { Mark, useReason } from '../pieces/marks.js';
import { formatShare } from '../words/formats.js';
import { readMeasure } from './measure.js';
import { REGRESSIONS } from './overview.js';

const MOST = 6;

export function Alarms({ store }: { store: string | undefined }) {
  const { t, i18n } = useTranslation();
  const label = useMeasureLabel();
  const query = useAnswer(REGRESSIONS, { storeCode: store ?? null });
  return (
    <Card title={t('overview.alarms')} hint={t('overview.alarmsHint')}>
      <Answered query={query}>
        {({ regressions }) => {
          const worse = regressions.filter(({ isAlarm, now, before }) => isAlarm || now > before).slice(0, MOST);
          if (worse.length === 0) return <p className="soft">{t('overview.noAlarms')}</p>;
          return (
            <ul className="list">
              {worse.map(({ measure, isAlarm, before, now }) => {
                const { search } = readMeasure(measure);
                return (
                  <li key={measure}>
                    <span className="list-words">
                      {search ? (
                        <Link to="/conversations" search={search}>
                          {label(measure)}
                        </Link>
                      ) : (
                        label(measure)
                      )}{' '}
                      {isAlarm && <Mark tone="bad">{t('overview.alarm')}</Mark>}
                    </span>
                    <span className="number small">
                      {formatShare(before, i18n.language)} → {formatShare(now, i18n.language)}
                    </span>
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Answered>
    </Card>
  );
}

function useMeasureLabel(): (measure: string) => string {
  const { t } = useTranslation();
  const reason = useReason();
  return (measure) => {
    const { kind, name } = readMeasure(measure);
    const outcome = oneOf(OUTCOMES, name);
    if (kind === 'outcome' && outcome) return t(`outcome.${outcome}`);
    if (kind === 'reason') return reason(name);
    if (kind === 'unhelpful') return t('overview.measure.unhelpful');
    if (kind === 'slow') return t('overview.measure.slow', { name });
    return name;
  };
}
