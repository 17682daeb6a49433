import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useAnswer } from '../../api/use-answer.js';
import { OutcomeMark } from '../../pieces/marks.js';
import { type ConversationDetail, VISIT } from './conversation-detail.js';

/** What else was asked during the same stay. */
export function Visit({ conversation: { id, sessionId } }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const others = useAnswer(VISIT, { id: sessionId }).data?.session?.conversations ?? [];
  if (others.length < 2) return null;
  const position = others.findIndex((other) => other.id === id) + 1;
  return (
    <div className="visit">
      <h3>
        {t('detail.visit')} <span className="soft">{t('detail.visitOf', { position, count: others.length })}</span>
      </h3>
      <ol>
        {others.map((other) => (
          <li key={other.id}>
            <Link
              to="/conversations/$id"
              params={{ id: other.id }}
              search={{ session: sessionId }}
              aria-current={other.id === id ? 'true' : undefined}
            >
              {other.utterance === '' ? t('conversations.noWords') : other.utterance}
            </Link>
            <OutcomeMark outcome={other.outcome} />
          </li>
        ))}
      </ol>
    </div>
  );
}
