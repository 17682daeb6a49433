import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { useChange } from '../api/use-change.js';
import { Refusal } from '../pieces/refusal.js';
import { usePerson } from '../sign-in/use-session.js';
import { CLAIM, CLOSE, RELEASE, type StaffCall } from './calls.js';

/** The terminal shows its visitor at once that somebody is coming. */
export function CallActions({ call: { id, acknowledgedAt, acknowledgedBy } }: { call: StaffCall }) {
  const { t } = useTranslation();
  const { email } = usePerson();
  const change = useChange();
  const isMine = acknowledgedBy === email;
  return (
    <span className="call-actions">
      {acknowledgedAt === null && (
        <Button
          size="compact-xs"
          loading={change.isUnderWay}
          onClick={() => change.make(() => ask(CLAIM, { id, name: email || null }))}
        >
          {t('live.claim')}
        </Button>
      )}
      {acknowledgedAt !== null && isMine && (
        <Button
          size="compact-xs"
          variant="default"
          loading={change.isUnderWay}
          onClick={() => change.make(() => ask(RELEASE, { id }))}
        >
          {t('live.release')}
        </Button>
      )}
      {acknowledgedAt !== null && (
        <Button
          size="compact-xs"
          variant="default"
          loading={change.isUnderWay}
          onClick={() => change.make(() => ask(CLOSE, { id }))}
        >
          {t('live.close')}
        </Button>
      )}
      <Refusal fault={change.fault} />
    </span>
  );
}
