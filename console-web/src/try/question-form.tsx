import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Store } from '../shell/stores.js';
import { LONGEST_QUESTION, type TrySearch } from './try-search.js';

interface QuestionFormProps {
  question: string;
  locale: 'ja' | 'en';
  /** At whose counter it is asked. */
  store: Store | undefined;
  onAsk: (asked: TrySearch) => void;
}

export function QuestionForm({ question, locale, store, onAsk }: QuestionFormProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(question);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const asked = written.trim();
    if (asked !== '') onAsk({ question: asked, language: locale });
  };
  return (
    <form className="try-form" onSubmit={submit}>
      <TextInput
        className="try-question"
        label={t('try.question')}
        description={store && t('try.at', { store: store.name })}
        maxLength={LONGEST_QUESTION}
        lang={locale}
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('conversations.locale')}
        data={[
          { value: 'ja', label: t('locale.ja') },
          { value: 'en', label: t('locale.en') },
        ]}
        value={locale}
        onChange={(value) =>
          onAsk({ ...(written.trim() && { question: written.trim() }), language: value === 'ja' ? 'ja' : 'en' })
        }
      />
      <Button type="submit" disabled={!store || written.trim() === ''}>
        {t('try.ask')}
      </Button>
    </form>
  );
}
