import { useTranslation } from 'react-i18next';

import { useKnownName } from '../../pieces/known-name.js';
import { Mark, type Tone } from '../../pieces/marks.js';
import { formatMs } from '../../words/formats.js';
import type { ConversationDetail } from './conversation-detail.js';

const TONES: Readonly<Record<string, Tone>> = { answered: 'good', failed: 'bad', skipped: 'warn', abandoned: 'mute' };

/** Every attempt in its order, so that a fallback is seen as one. */
export function Providers({ conversation: { providers } }: { conversation: ConversationDetail }) {
  const { t, i18n } = useTranslation();
  const name = useKnownName();
  if (providers.length === 0) return <p className="soft panel-empty">{t('detail.provider.none')}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('detail.provider.purpose')}</th>
          <th scope="col">{t('detail.provider.name')}</th>
          <th scope="col">{t('detail.provider.outcome')}</th>
          <th scope="col" className="number">
            {t('detail.provider.time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {providers.map(({ purpose, provider, model, outcome, fault, ms }, at) => (
          <tr key={at}>
            <td>{name('purpose', purpose)}</td>
            <td>
              {name('provider', provider)}
              {model && <span className="soft small line">{model}</span>}
            </td>
            <td>
              <Mark tone={TONES[outcome] ?? 'mute'}>{name('attempt', fault ?? outcome)}</Mark>
            </td>
            <td className="number">{formatMs(ms, i18n.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
