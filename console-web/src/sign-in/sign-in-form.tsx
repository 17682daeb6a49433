import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { session } from './session.js';
import { useAttempt } from './use-attempt.js';

export function SignInForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { isUnderWay, fault, submit } = useAttempt(() => session.signIn(email.trim(), password));
  return (
    <form className="door-form" onSubmit={submit}>
      <TextInput
        label={t('door.email')}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <PasswordInput
        label={t('door.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        visibilityToggleButtonProps={{ 'aria-label': t('door.showPassword') }}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      {fault && (
        <Alert color="red" role="alert">
          {t(`door.fault.${fault}`)}
        </Alert>
      )}
      <Button type="submit" disabled={isUnderWay} fullWidth>
        {t(isUnderWay ? 'door.signingIn' : 'door.signIn')}
      </Button>
    </form>
  );
}
