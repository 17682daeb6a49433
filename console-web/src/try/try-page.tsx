import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ApiFault } from '../api/api-fault.js';
import { answerOptions } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { type Store, useStores } from '../shell/stores.js';
import { QuestionForm } from './question-form.js';
import { TRY } from './trial.js';
import { TrialView } from './trial-view.js';
import type { TrySearch } from './try-search.js';

const route = getRouteApi('/try');
/** The question before is let go of a moment after this page has. */
const RETRIES = 4;
const RETRY_MS = 400;

/** What would a visitor hear? The address holds the question, so that it can be asked again after something was changed. */
export function TryPage() {
  const { t, i18n } = useTranslation();
  const { store: code, question, language } = route.useSearch();
  const navigate = route.useNavigate();
  const stores = useStores();
  const store = stores.find((one) => one.code === code) ?? stores[0];
  const locale = language ?? (i18n.language === 'ja' ? 'ja' : 'en');
  const ask = (asked: TrySearch): void => void navigate({ search: (before) => ({ ...before, ...asked }) });
  return (
    <Page title={t('pages.try')} hint={t('try.hint')}>
      <QuestionForm key={`${question} ${locale}`} question={question ?? ''} locale={locale} store={store} onAsk={ask} />
      {question && store ? (
        <Answer text={question} locale={locale} store={store} />
      ) : (
        <Empty title={t('try.empty')} hint={t('try.emptyHint')} />
      )}
    </Page>
  );
}

interface Asked {
  text: string;
  locale: 'ja' | 'en';
  store: Store;
}

/** Asked once: a model that is paid for answers it, perhaps otherwise the next time. */
function Answer({ text, locale, store }: Asked) {
  const query = useQuery({
    ...answerOptions(TRY, { text, locale, storeId: store.id }),
    staleTime: Infinity,
    gcTime: 0,
    retry: (count, error) => error instanceof ApiFault && error.code === 'trial_under_way' && count < RETRIES,
    retryDelay: RETRY_MS,
  });
  return (
    <Answered query={query}>
      {({ tryQuestion: trial }) =>
        trial && <TrialView trial={trial} onAgain={() => void query.refetch()} isAsking={query.isFetching} />
      }
    </Answered>
  );
}
