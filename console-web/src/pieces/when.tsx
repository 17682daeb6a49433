import { useTranslation } from 'react-i18next';

import { formatTime } from '../words/formats.js';

export function When({ at }: { at: string | null }) {
  const { i18n } = useTranslation();
  if (at === null) return <>–</>;
  return (
    <time dateTime={at} title={at}>
      {formatTime(at, i18n.language)}
    </time>
  );
}
