import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { windowOf } from '../address/period.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { Card } from '../pieces/card.js';
import { QUESTIONS } from '../statistics/questions.js';
import { formatCount } from '../words/formats.js';

const MOST = 5;

/** Of the last week: one day is too short to see what is asked again and again. */
export function QuestionsCard({ store }: { store: string | undefined }) {
  const { t, i18n } = useTranslation();
  const window = { ...windowOf({ range: '7d' }, '7d', new Date()), storeCodes: store ? [store] : null };
  const query = useAnswer(QUESTIONS, { window, first: MOST });
  return (
    <Card
      title={t('overview.questions')}
      hint={t('period.7d')}
      action={<Link to="/questions">{t('overview.all')}</Link>}
    >
      <Answered query={query}>
        {({ unansweredQuestions: groups }) =>
          groups.length === 0 ? (
            <p className="soft">{t('overview.noQuestions')}</p>
          ) : (
            <ul className="list">
              {groups.map(({ id, example, count, conversationIds }) => (
                <li key={id}>
                  <span className="list-words">
                    {conversationIds[0] ? (
                      <Link to="/conversations/$id" params={{ id: conversationIds[0] }}>
                        {example}
                      </Link>
                    ) : (
                      example
                    )}
                  </span>
                  <span className="number small">×{formatCount(count, i18n.language)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
