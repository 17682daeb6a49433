import { Alert, Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { session } from './session.js';
import { useAttempt } from './use-attempt.js';

export function NewPasswordForm() {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { isUnderWay, fault, submit } = useAttempt(() => session.choosePassword(password));
  const isDifferent = again !== '' && again !== password;
  const show = { 'aria-label': t('door.showPassword') };
  return (
    <form className="door-form" onSubmit={submit}>
      <PasswordInput
        label={t('door.newPassword')}
        autoComplete="new-password"
        minLength={8}
        required
        withAsterisk={false}
        value={password}
        visibilityToggleButtonProps={show}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <PasswordInput
        label={t('door.newPasswordAgain')}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={again}
        error={isDifferent && t('door.different')}
        visibilityToggleButtonProps={show}
        onChange={({ currentTarget }) => setAgain(currentTarget.value)}
      />
      {fault && (
        <Alert color="red" role="alert">
          {t(`door.fault.${fault}`)}
        </Alert>
      )}
      <Button type="submit" disabled={isUnderWay || password === '' || again !== password} fullWidth>
        {t('door.choose')}
      </Button>
    </form>
  );
}
