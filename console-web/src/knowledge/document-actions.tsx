import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { windowOf } from '../address/period.js';
import { ask } from '../api/ask.js';
import { operation } from '../api/operation.js';
import { useAnswer } from '../api/use-answer.js';
import { useChange } from '../api/use-change.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { Refusal } from '../pieces/refusal.js';
import { DELETE, isDeleted, type KnowledgeDocument, UNDO } from './document.js';
import { ReplaceFile } from './replace-file.js';

const USE = operation(`
  query DocumentUse($window: StatisticsWindow!) { mostUsedDocuments(window: $window, first: 100) { documentId used } }
`);

/** The way back, another file, and the way out. */
export function DocumentActions({ document }: { document: KnowledgeDocument }) {
  const { t } = useTranslation();
  const change = useChange();
  const { id, revision, liveVersion, versions } = document;
  const earlier = versions.find(
    ({ stage, publishedAt, number }) =>
      stage === 'superseded' && publishedAt !== null && (liveVersion === null || number < liveVersion),
  );
  return (
    <div className="stack">
      <div className="page-actions">
        {earlier && (
          <Button
            size="xs"
            variant="default"
            loading={change.isUnderWay}
            onClick={() => change.make(() => ask(UNDO, { id, revision }))}
          >
            {isDeleted(document) ? t('knowledge.restore') : t('knowledge.undoTo', { number: earlier.number })}
          </Button>
        )}
        {!isDeleted(document) && <ReplaceFile document={document} />}
        {!isDeleted(document) && (
          <ConfirmButton
            label={t('knowledge.delete')}
            title={t('knowledge.deleteTitle')}
            change={() => ask(DELETE, { id, revision })}
          >
            <Loss document={document} />
          </ConfirmButton>
        )}
      </div>
      <Refusal fault={change.fault} />
    </div>
  );
}

/** What is not answered any more without it. */
function Loss({ document: { id, title, passages, attachments } }: { document: KnowledgeDocument }) {
  const { t } = useTranslation();
  const window = { ...windowOf({ range: '30d' }, '30d', new Date()), storeCodes: null };
  const used = useAnswer(USE, { window }).data?.mostUsedDocuments.find(({ documentId }) => documentId === id)?.used;
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{t('knowledge.deleteLoss', { passages: passages.length, attachments: attachments.length })}</p>
      <p>{used ? t('knowledge.deleteUsed', { count: used }) : t('knowledge.deleteUnused')}</p>
      <p className="soft">{t('knowledge.deleteHint')}</p>
    </>
  );
}
