import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { showTitle } from '../pieces/document-title.js';
import { Wordmark } from '../pieces/wordmark.js';
import { LanguageSwitch } from '../words/language-switch.js';
import { NewPasswordForm } from './new-password-form.js';
import type { SessionState } from './session.js';
import { SignInForm } from './sign-in-form.js';

/** All that is seen without a sign-in. */
export function Door({ state }: { state: SessionState }) {
  const { t } = useTranslation();
  useEffect(() => showTitle(t('door.title')), [t]);
  return (
    <div className="door">
      <header className="door-top">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="door-card">
        {state.stage === 'opening' && <p className="late soft">{t('door.opening')}</p>}
        {state.stage === 'signed_out' && (
          <>
            <h1>{t('door.title')}</h1>
            {state.isExpired && (
              <Alert className="door-notice" color="yellow" role="status">
                {t('door.expired')}
              </Alert>
            )}
            <SignInForm />
          </>
        )}
        {state.stage === 'new_password' && (
          <>
            <h1>{t('door.newTitle')}</h1>
            <p className="soft">{t('door.newHint')}</p>
            <NewPasswordForm />
          </>
        )}
      </main>
    </div>
  );
}
