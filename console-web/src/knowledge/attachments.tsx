import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { upload } from '../api/upload.js';
import { useChange } from '../api/use-change.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { DropArea } from '../pieces/drop-area.js';
import { Empty } from '../pieces/empty.js';
import { Refusal } from '../pieces/refusal.js';
import { type KnowledgeDocument, namesOf, UPDATE } from './document.js';

const KINDS = '.png,.jpg,.jpeg,.gif,.webp,.avif,.svg,.mp4,.webm';

export interface AttachmentsProps {
  document: KnowledgeDocument;
  mayEdit: boolean;
}

/** Pictures and videos that are shown with answers from this document. */
export function Attachments({ document, mayEdit }: AttachmentsProps) {
  const { t } = useTranslation();
  const { id, revision, title, locale, liveVersion, versions } = document;
  const live = versions.find(({ number }) => number === liveVersion);
  const attachments = namesOf(document.attachments);
  const keep = (wanted: typeof attachments) =>
    ask(UPDATE, {
      id,
      revision,
      input: { publish: true, title, locale, body: live?.body ?? null, attachments: wanted },
    });
  return (
    <>
      {attachments.length === 0 && <Empty title={t('knowledge.noMedia')} hint={t('knowledge.noMediaHint')} />}
      <ul className="media">
        {document.attachments.map((attachment) => (
          <li key={attachment.key} className="card">
            {attachment.kind === 'video' ? (
              <video src={attachment.url} controls preload="metadata" aria-label={attachment.caption} />
            ) : (
              <img src={attachment.url} alt={attachment.caption} />
            )}
            <p>{attachment.caption}</p>
            {mayEdit && (
              <ConfirmButton
                label={t('knowledge.removeMedia')}
                title={t('knowledge.removeMediaTitle')}
                change={() => keep(attachments.filter(({ key }) => key !== attachment.key))}
              >
                <p>{t('knowledge.removeMediaHint', { caption: attachment.caption })}</p>
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && liveVersion !== null && <NewAttachment onAdded={(added) => keep([...attachments, added])} />}
    </>
  );
}

interface Uploaded {
  key: string;
}

function NewAttachment({ onAdded }: { onAdded: (added: { key: string; caption: string }) => Promise<unknown> }) {
  const { t } = useTranslation();
  const change = useChange();
  const [file, setFile] = useState<File | null>(null);
  const [caption, setCaption] = useState('');
  const [share, setShare] = useState(0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!file) return;
    const form = new FormData();
    form.set('file', file);
    change.make(
      async () => {
        const { key } = await upload<Uploaded>({ path: '/api/console/media', form, onProgress: setShare });
        await onAdded({ key, caption: caption.trim() });
      },
      () => {
        setFile(null);
        setCaption('');
      },
    );
  };
  return (
    <form className="stack edit" onSubmit={submit}>
      <DropArea label={t('knowledge.chooseMedia')} accept={KINDS} onFiles={([chosen]) => setFile(chosen ?? null)}>
        <strong>{file?.name ?? t('knowledge.dropMedia')}</strong>
        <span className="soft small">{t('knowledge.mediaKinds')}</span>
      </DropArea>
      {file && (
        <>
          <TextInput
            size="xs"
            label={t('knowledge.caption')}
            description={t('knowledge.captionHint')}
            required
            withAsterisk={false}
            maxLength={200}
            value={caption}
            onChange={({ currentTarget }) => setCaption(currentTarget.value)}
          />
          {change.isUnderWay && (
            <progress
              className="progress"
              aria-label={t('knowledge.upload.sending', { name: file.name })}
              max={1}
              value={share}
            />
          )}
          <div>
            <Button type="submit" size="xs" loading={change.isUnderWay} disabled={caption.trim() === ''}>
              {t('knowledge.attach')}
            </Button>
          </div>
        </>
      )}
      <Refusal fault={change.fault} />
    </form>
  );
}
