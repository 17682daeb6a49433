import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { Card } from '../pieces/card.js';
import { DropArea } from '../pieces/drop-area.js';
import { Mark } from '../pieces/marks.js';
import { useRefusalWords } from '../pieces/refusal.js';
import { FILE_KINDS, isMoving, PROGRESS, toneOfStage } from './document.js';
import { LocaleSelect } from './locale-select.js';
import { ScopeSelect } from './scope-select.js';
import { type Sent, useUploads } from './use-uploads.js';

const REFRESH_MS = 700;
const STEPS = ['uploaded', 'extracted', 'split', 'embedded', 'live'] as const;

export function UploadPanel({ storeCode }: { storeCode: string | undefined }) {
  const { t } = useTranslation();
  const [store, setStore] = useState(storeCode ?? '');
  const [locale, setLocale] = useState('');
  const [isPublished, setPublished] = useState(true);
  const { sent, send } = useUploads();
  return (
    <Card title={t('knowledge.upload.title')} className="upload">
      <div className="filters">
        <ScopeSelect storeCode={store} onChange={setStore} />
        <LocaleSelect locale={locale} onChange={setLocale} none={t('knowledge.upload.asItReads')} />
        <Checkbox
          size="xs"
          label={t('knowledge.upload.publish')}
          checked={isPublished}
          onChange={({ currentTarget }) => setPublished(currentTarget.checked)}
        />
      </div>
      <DropArea
        label={t('knowledge.upload.choose')}
        accept={FILE_KINDS}
        isMultiple
        onFiles={(files) =>
          send(files, { store: store || null, locale: oneOf(['ja', 'en'] as const, locale) ?? null, isPublished })
        }
      >
        <strong>{t('knowledge.upload.drop')}</strong>
        <span className="soft small">{t('knowledge.upload.kinds')}</span>
      </DropArea>
      {sent.length > 0 && (
        <ul className="list sent" aria-live="polite">
          {sent.map((each) => (
            <SentFile key={each.key} sent={each} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function SentFile({ sent: { name, share, documentId, code } }: { sent: Sent }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  return (
    <li>
      <span className="list-words">
        {name}
        {code !== null && <span className="small line is-fault">{words(code)}</span>}
      </span>
      {code !== null ? (
        <Mark tone="bad">{t('knowledge.stage.refused')}</Mark>
      ) : documentId === null ? (
        <progress className="progress" aria-label={t('knowledge.upload.sending', { name })} max={1} value={share} />
      ) : (
        <Progress id={documentId} />
      )}
    </li>
  );
}

/** How far a document has come since its file was taken. */
function Progress({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const query = useAnswer(
    PROGRESS,
    { id },
    {
      refreshMs: (result) => {
        const latest = result?.document?.versions[0];
        if (!latest) return false;
        return (isMoving(latest.stage) || (latest.stage === 'embedded' && latest.publishes)) && REFRESH_MS;
      },
    },
  );
  const latest = query.data?.document?.versions[0];
  if (!latest) return null;
  const reached = STEPS.findIndex((step) => step === latest.stage);
  return (
    <span className="reached">
      {latest.fault && <span className="small is-fault">{words(latest.fault.code)}</span>}
      <span className="steps" aria-hidden="true">
        {STEPS.map((step, at) => (
          <i key={step} className={at <= reached ? 'is-done' : ''} title={t(`knowledge.stage.${step}`)} />
        ))}
      </span>
      <Mark tone={toneOfStage(latest.stage)}>{t(`knowledge.stage.${latest.stage}`)}</Mark>
      <Link to="/knowledge/$id" params={{ id }}>
        {t('knowledge.open')}
      </Link>
    </span>
  );
}
