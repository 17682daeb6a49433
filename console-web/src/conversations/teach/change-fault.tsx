import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const TOLD = [
  'conversation_has_draft',
  'taught_answer_changed',
  'taught_answer_not_draft',
  'taught_answer_unsayable',
  'pinned_conversations_would_change',
] as const;

/** Why a change was refused. */
export function ChangeFault({ fault }: { fault: string | null }) {
  const { t } = useTranslation();
  if (fault === null) return null;
  const told = TOLD.find((code) => code === fault);
  return (
    <Alert color="red" role="alert">
      {told ? t(`teach.fault.${told}`) : t('teach.fault.other', { code: fault })}
    </Alert>
  );
}
