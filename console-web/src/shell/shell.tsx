import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { CallAlarm } from '../live/call-alarm.js';
import { Waiting } from '../pieces/answered.js';
import { CommandSearch } from './command-search.js';
import { SideNavigation } from './side-navigation.js';
import { TopBar } from './top-bar.js';

export function Shell() {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <SideNavigation />
      <TopBar />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <CommandSearch />
      <CallAlarm />
    </div>
  );
}
