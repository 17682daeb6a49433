import { Button, Kbd, Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { Icon } from '../pieces/icon.js';
import { session } from '../sign-in/session.js';
import { usePerson } from '../sign-in/use-session.js';
import { LanguageSwitch } from '../words/language-switch.js';
import { StoreSwitch } from './store-switch.js';

export const SCHEMES = ['light', 'dark', 'auto'] as const;

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className="top">
      <StoreSwitch />
      <button type="button" className="top-search" onClick={() => spotlight.open()}>
        <Icon name="search" />
        <span>{t('shell.search')}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <div className="top-right">
        <LanguageSwitch />
        <Account />
      </div>
    </header>
  );
}

function Account() {
  const { t } = useTranslation();
  const person = usePerson();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="xs" title={t('shell.account')}>
          {person.email.split('@')[0]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="account">
          <p className="account-name">{person.email}</p>
          <p className="soft small">{t(`shell.role.${person.role ?? 'none'}`)}</p>
        </div>
        <Menu.Divider />
        <div className="account">
          <p className="soft small" id="colours">
            {t('shell.colours')}
          </p>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby="colours"
            value={colorScheme}
            onChange={(value) => setColorScheme(oneOf(SCHEMES, value) ?? 'auto')}
            data={SCHEMES.map((value) => ({ value, label: value === 'auto' ? 'Auto' : t(`shell.${value}`) }))}
          />
        </div>
        <Menu.Divider />
        <Menu.Item onClick={() => void session.signOut()}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
