import { useTranslation } from 'react-i18next';

import { Mark } from '../pieces/marks.js';
import type { Trial } from './trial.js';

/** Best first, each with how well it carries the question. */
export function TrialPassages({ passages, needed }: { passages: Trial['passages']; needed: number }) {
  const { t } = useTranslation();
  if (passages.length === 0) return <p className="soft">{t('detail.passage.none')}</p>;
  return (
    <ol className="passages">
      {passages.map(({ passageId, rank, title, heading, text, score, similarity, lexicalScore, used, isTaught }) => (
        <li key={passageId} className={used ? 'passage is-used' : 'passage'}>
          <div className="passage-head">
            <span className="passage-rank" title={t('detail.passage.rank', { rank })}>
              {rank}
            </span>
            <span className="passage-title">{[title, heading].filter((part) => part !== '').join(' › ')}</span>
            {isTaught && <Mark tone="info">{t('teach.decision.taught')}</Mark>}
            <Mark tone={used ? 'good' : 'mute'}>{t(used ? 'detail.passage.used' : 'detail.passage.unused')}</Mark>
          </div>
          <p className="soft small">
            {t('try.scoreOf', { score: score.toFixed(2), needed: needed.toFixed(2) })}
            {similarity !== null && ` · ${t('conversations.similarity')} ${similarity.toFixed(2)}`}
            {` · ${t('detail.passage.lexical')} ${lexicalScore.toFixed(2)}`}
          </p>
          <p className="passage-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
