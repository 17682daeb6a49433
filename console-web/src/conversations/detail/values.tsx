import { useTranslation } from 'react-i18next';

import { useKnownName } from '../../pieces/known-name.js';
import type { LedgerEntry } from './conversation-detail.js';

/** Each value that was said, and where it was read. */
export function Values({ entries }: { entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation();
  const name = useKnownName();
  if (entries.length === 0) return <p className="soft panel-empty">{t('detail.value.none')}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('detail.value.said')}</th>
          <th scope="col">{t('detail.value.read')}</th>
          <th scope="col">{t('detail.value.kind')}</th>
          <th scope="col">{t('detail.value.source')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => (
          <tr key={at}>
            <td>{entry.raw}</td>
            <td className="code tight">{entry.canonical}</td>
            <td className="soft">{name('value', entry.kind)}</td>
            <td>
              <Source source={entry.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Source({ source }: { source: LedgerEntry['source'] }) {
  const { t } = useTranslation();
  switch (source.from) {
    case 'product':
      return <>{t('detail.value.product', { number: source.productNumber ?? '–', column: source.column ?? '–' })}</>;
    case 'passage':
      return <>{t('detail.value.passage', { start: source.start ?? 0, end: source.end ?? 0 })}</>;
    case 'count':
      return <>{t('detail.value.count')}</>;
    case 'utterance':
      return <>{t('detail.value.utterance')}</>;
    default:
      return <>{source.from}</>;
  }
}
