import '@mantine/spotlight/styles.css';

import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { withoutPage } from '../address/page.js';
import { STANDARD_VIEWS } from '../conversations/list/standard-views.js';
import { Icon } from '../pieces/icon.js';
import { mayActAs } from '../sign-in/person.js';
import { session } from '../sign-in/session.js';
import { usePerson } from '../sign-in/use-session.js';
import { chooseLanguage } from '../words/i18n.js';
import { NAVIGATION } from './navigation.js';
import { useStores } from './stores.js';
import { SCHEMES } from './top-bar.js';

/** Everything that is one step away, by its name: Ctrl K or Cmd K. */
export function CommandSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = usePerson();
  const stores = useStores();
  const { setColorScheme } = useMantineColorScheme();

  const pages: SpotlightActionData[] = NAVIGATION.flatMap(({ items }) => items)
    .filter(({ role }) => !role || mayActAs(person, role))
    .map(({ to, page, icon }) => ({
      id: page,
      label: t(`pages.${page}`),
      leftSection: <Icon name={icon} />,
      onClick: () => void navigate({ to }),
    }));
  const views: SpotlightActionData[] = STANDARD_VIEWS.map(({ name, search }) => ({
    id: `view-${name}`,
    label: t(`conversations.views.${name}`),
    description: t('pages.conversations'),
    onClick: () => void navigate({ to: '/conversations', search }),
  }));
  const places: SpotlightActionData[] = stores.map(({ code, name }) => ({
    id: `store-${code}`,
    label: name,
    description: t('shell.store'),
    onClick: () => void navigate({ to: '.', search: (previous) => ({ ...withoutPage(previous), store: code }) }),
  }));
  const settings: SpotlightActionData[] = [
    { id: 'ja', label: '日本語', description: t('shell.language'), onClick: () => chooseLanguage('ja') },
    { id: 'en', label: 'English', description: t('shell.language'), onClick: () => chooseLanguage('en') },
    ...SCHEMES.map((scheme) => ({
      id: scheme,
      label: t(`shell.${scheme}`),
      description: t('shell.colours'),
      onClick: () => setColorScheme(scheme),
    })),
    { id: 'sign-out', label: t('shell.signOut'), onClick: () => void session.signOut() },
  ];
  return (
    <Spotlight
      shortcut="mod + K"
      actions={[...pages, ...views, ...places, ...settings]}
      nothingFound={t('shell.nothingFound')}
      highlightQuery
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      limit={12}
      searchProps={{ placeholder: t('shell.searchPlaceholder'), 'aria-label': t('shell.searchPlaceholder') }}
    />
  );
}
