import { Button, CloseButton, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { writeAddress } from '../../address/address.js';
import { type ConversationSearch, isNarrowed } from '../../address/conversation-search.js';
import { withoutPage } from '../../address/page.js';
import { keptViews, searchOf, withView } from './kept-views.js';
import { STANDARD_VIEWS } from './standard-views.js';

export interface SavedViewsProps {
  search: ConversationSearch;
  onChoose: (search: ConversationSearch) => void;
}

export function SavedViews({ search, onChoose }: SavedViewsProps) {
  const { t } = useTranslation();
  const [own, setOwn] = useState(keptViews.read);
  const address = writeAddress(withoutPage(search));
  const keep = (views: typeof own): void => {
    keptViews.write(views);
    setOwn(views);
  };
  const isShown = (view: ConversationSearch): boolean => writeAddress({ ...view }) === address;
  const isNew =
    isNarrowed(search) && ![...STANDARD_VIEWS.map((view) => view.search), ...own.map(searchOf)].some(isShown);
  return (
    <div className="views" role="group" aria-label={t('conversations.views.label')}>
      {STANDARD_VIEWS.map((view) => (
        <button
          key={view.name}
          type="button"
          className="view"
          aria-pressed={isShown(view.search)}
          onClick={() => onChoose(view.search)}
        >
          {t(`conversations.views.${view.name}`)}
        </button>
      ))}
      {own.map((view) => (
        <span key={view.name} className="own-view">
          <button
            type="button"
            className="view"
            aria-pressed={isShown(searchOf(view))}
            onClick={() => onChoose(searchOf(view))}
          >
            {view.name}
          </button>
          <CloseButton
            size="xs"
            aria-label={t('conversations.views.remove', { name: view.name })}
            onClick={() => keep(own.filter(({ name }) => name !== view.name))}
          />
        </span>
      ))}
      {isNew && <KeepView onKeep={(name) => keep(withView(own, name, search))} />}
    </div>
  );
}

function KeepView({ onKeep }: { onKeep: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <Popover trapFocus position="bottom-start">
      <Popover.Target>
        <Button size="compact-xs" variant="subtle">
          {t('conversations.views.keep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') onKeep(name.trim());
          }}
        >
          <TextInput
            size="xs"
            maxLength={40}
            label={t('conversations.views.name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" size="xs">
            {t('conversations.views.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
