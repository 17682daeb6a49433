import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Empty } from '../pieces/empty.js';

/** Around each page: one that breaks leaves the others and the navigation. */
export function StoppedPage({ reset }: { reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty title={t('fault.pageTitle')} hint={t('fault.pageHint')}>
      <Button size="xs" onClick={reset}>
        {t('common.retry')}
      </Button>
    </Empty>
  );
}

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Empty title={t('fault.missingTitle')} hint={t('fault.missingHint')}>
      <Link to="/">{t('fault.home')}</Link>
    </Empty>
  );
}
