import { useTranslation } from 'react-i18next';

import { formatTime } from '../words/formats.js';

export function CountedUntil({ at }: { at: string | null }) {
  const { t, i18n } = useTranslation();
  return (
    <p className="soft small">
      {at === null ? t('common.notCounted') : t('common.countedUntil', { at: formatTime(at, i18n.language) })}
    </p>
  );
}
