import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Mark } from '../../pieces/marks.js';
import { mayActAs } from '../../sign-in/person.js';
import { usePerson } from '../../sign-in/use-session.js';
import { PassageMark } from '../review/passage-mark.js';
import type { Passage } from './conversation-detail.js';

/** Best first, as they were when they were found. */
export function Passages({ conversationId, passages }: { conversationId: string; passages: readonly Passage[] }) {
  const { t } = useTranslation();
  const mayMark = mayActAs(usePerson(), 'curator');
  if (passages.length === 0) return <p className="soft panel-empty">{t('detail.passage.none')}</p>;
  return (
    <ol className="passages">
      {passages.map((passage) => (
        <li key={passage.rank} className={passage.used ? 'passage is-used' : 'passage'}>
          <div className="passage-head">
            <span className="passage-rank" title={t('detail.passage.rank', { rank: passage.rank })}>
              {passage.rank}
            </span>
            <span className="passage-title">
              {passage.documentId === null ? (
                passage.title
              ) : (
                <Link to="/knowledge/$id" params={{ id: passage.documentId }}>
                  {passage.title}
                </Link>
              )}
            </span>
            <Mark tone={passage.used ? 'good' : 'mute'}>
              {t(passage.used ? 'detail.passage.used' : 'detail.passage.unused')}
            </Mark>
          </div>
          <Score passage={passage} />
          <p className="passage-text">{passage.text}</p>
          {mayMark && <PassageMark conversationId={conversationId} passage={passage} />}
          {passage.documentId === null && <p className="soft small">{t('detail.passage.gone')}</p>}
        </li>
      ))}
    </ol>
  );
}

function Score({ passage: { similarity, lexicalScore } }: { passage: Passage }) {
  const { t } = useTranslation();
  const words = lexicalScore === null ? null : `${t('detail.passage.lexical')} ${lexicalScore.toFixed(2)}`;
  if (similarity === null)
    return (
      <p className="soft small">
        {t('detail.passage.byWords')}
        {words && ` · ${words}`}
      </p>
    );
  return (
    <div className="score">
      <span className="score-track" aria-hidden="true">
        <i style={{ width: `${Math.max(0, Math.min(1, similarity)) * 100}%` }} />
      </span>
      <span className="small">
        {t('detail.passage.similarity')} {similarity.toFixed(3)}
        {words && ` · ${words}`}
      </span>
    </div>
  );
}
