import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { unanswered } from '../live/calls.js';
import { useOpenCalls } from '../live/use-open-calls.js';
import { Icon } from '../pieces/icon.js';
import { Wordmark } from '../pieces/wordmark.js';
import { mayActAs } from '../sign-in/person.js';
import { usePerson } from '../sign-in/use-session.js';
import { NAVIGATION } from './navigation.js';

export function SideNavigation() {
  const { t } = useTranslation();
  const person = usePerson();
  const waiting = unanswered(useOpenCalls()).length;
  return (
    <nav className="side" aria-label={t('shell.navigation')}>
      <Link to="/" className="side-name">
        <Wordmark />
      </Link>
      {NAVIGATION.map(({ name, items }) => {
        const allowed = items.filter(({ role }) => !role || mayActAs(person, role));
        return (
          <div key={name} className="side-group">
            <p className="side-title">{t(`shell.groups.${name}`)}</p>
            <ul>
              {allowed.map(({ to, page, icon }) => (
                <li key={to}>
                  <Link to={to} className="side-link" activeOptions={{ exact: to === '/', includeSearch: false }}>
                    <Icon name={icon} />
                    <span>{t(`pages.${page}`)}</span>
                    {page === 'live' && waiting > 0 && (
                      <span className="side-count" title={t('live.calls')}>
                        {waiting}
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
