import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { OutcomeMark } from '../pieces/marks.js';
import { When } from '../pieces/when.js';
import { formatMs } from '../words/formats.js';
import type { LiveConversation } from './live-conversations.js';

export function LiveList({ conversations }: { conversations: readonly LiveConversation[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="list">
      {conversations.map(({ id, receivedAt, utterance, outcome, processTimeMs, terminal, store }) => (
        <li key={id}>
          <span className="list-words">
            <Link to="/conversations/$id" params={{ id }}>
              {utterance === '' ? t('conversations.noWords') : utterance}
            </Link>
            <span className="line small soft">
              <When at={receivedAt} /> · {terminal.name}, {store.name}
              {processTimeMs !== null && ` · ${formatMs(processTimeMs, i18n.language)}`}
            </span>
          </span>
          <OutcomeMark outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}
