import { useTranslation } from 'react-i18next';

import { Empty } from '../pieces/empty.js';
import type { KnowledgeDocument } from './document.js';

/** What is searched and quoted, as it is live. */
export function PassageList({ passages }: { passages: KnowledgeDocument['passages'] }) {
  const { t } = useTranslation();
  if (passages.length === 0) return <Empty title={t('knowledge.noPassages')} hint={t('knowledge.noPassagesHint')} />;
  return (
    <ol className="passages">
      {passages.map(({ id, position, heading, page, lastPage, text }) => (
        <li key={id} className="passage">
          <div className="passage-head">
            <span className="passage-rank">{position + 1}</span>
            <span className="passage-title">{heading}</span>
            {page !== null && (
              <span className="soft small">
                {lastPage === null || lastPage === page
                  ? t('knowledge.page', { page })
                  : t('knowledge.pages', { page, lastPage })}
              </span>
            )}
          </div>
          <p className="passage-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
