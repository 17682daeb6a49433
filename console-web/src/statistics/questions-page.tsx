import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { windowOf } from '../address/period.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { PeriodPicker } from '../pieces/period-picker.js';
import { When } from '../pieces/when.js';
import { formatCount } from '../words/formats.js';
import { QUESTIONS } from './questions.js';

const route = getRouteApi('/questions');
const MOST = 100;

export function QuestionsPage() {
  const { t, i18n } = useTranslation();
  const { store, ...period } = route.useSearch();
  const navigate = route.useNavigate();
  const window = { ...windowOf(period, '30d', new Date()), storeCodes: store ? [store] : null };
  const query = useAnswer(QUESTIONS, { window, first: MOST });
  const groups = query.data?.unansweredQuestions ?? [];
  return (
    <Page
      title={t('pages.questions')}
      hint={t('questions.hint')}
      actions={
        <>
          <PeriodPicker
            period={period}
            usual="30d"
            onChange={(chosen) => void navigate({ search: { ...chosen, ...(store && { store }) } })}
          />
          <ExportButton
            name="questions"
            table={() => ({
              header: [t('questions.question'), t('conversations.locale'), t('questions.count'), t('questions.last')],
              rows: groups.map(({ example, locale, count, lastAskedAt }) => [example, locale, count, lastAskedAt]),
            })}
          />
        </>
      }
    >
      <Answered query={query}>
        {() =>
          groups.length === 0 ? (
            <Empty title={t('questions.empty')} hint={t('questions.emptyHint')} />
          ) : (
            <div className="table-frame">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      {t('questions.count')}
                    </th>
                    <th scope="col" className="wide">
                      {t('questions.question')}
                    </th>
                    <th scope="col">{t('conversations.locale')}</th>
                    <th scope="col">{t('questions.last')}</th>
                    <th scope="col">{t('questions.conversations')}</th>
                  </tr>
                </thead>
                <tbody>
                  {groups.map(({ id, example, count, lastAskedAt, locale, conversationIds }) => (
                    <tr key={id}>
                      <td className="number">{formatCount(count, i18n.language)}</td>
                      <td className="wide" title={t('questions.example')}>
                        {example}
                      </td>
                      <td>{t(`locale.${locale}`)}</td>
                      <td className="tight">
                        <When at={lastAskedAt} />
                      </td>
                      <td className="numbered">
                        {conversationIds.map((conversation, at) => (
                          <Link key={conversation} to="/conversations/$id" params={{ id: conversation }}>
                            {at + 1}
                          </Link>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
