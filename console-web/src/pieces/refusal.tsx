import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { en } from '../words/en.js';

function isTold(code: string): code is keyof typeof en.refusal {
  return Object.hasOwn(en.refusal, code);
}

/** What a stable code of the API means; a newer server may have more. */
export function useRefusalWords(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => (isTold(code) ? t(`refusal.${code}`) : t('refusal.other', { code }));
}

/** Why a change was refused. */
export function Refusal({ fault }: { fault: string | null }) {
  const words = useRefusalWords();
  if (fault === null) return null;
  return (
    <Alert color="red" role="alert">
      {words(fault)}
    </Alert>
  );
}
