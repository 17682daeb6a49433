import { Checkbox } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiFault } from '../api/api-fault.js';
import { upload } from '../api/upload.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { DropArea } from '../pieces/drop-area.js';
import { FILE_KINDS, type KnowledgeDocument } from './document.js';

const route = getRouteApi('/knowledge/$id');

/** Another file for the same document: a new version, whose way is seen among the others. */
export function ReplaceFile({ document: { id, revision, versions } }: { document: KnowledgeDocument }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [isPublished, setPublished] = useState(true);
  const [share, setShare] = useState<number | null>(null);
  const send = async (): Promise<void> => {
    if (!file) throw new ApiFault('file_missing', 'no file was chosen');
    const form = new FormData();
    form.set('revision', String(revision));
    form.set('publish', String(isPublished));
    form.set('file', file);
    await upload({ path: `/api/console/documents/${id}/file`, form, onProgress: setShare }).finally(() =>
      setShare(null),
    );
  };
  return (
    <ConfirmButton
      label={t('knowledge.replace.open')}
      title={t('knowledge.replace.title')}
      confirm={t('knowledge.replace.confirm')}
      isGrave={false}
      change={send}
      onDone={() => {
        setFile(null);
        void navigate({ search: (before) => ({ ...before, tab: 'versions' }), replace: true });
      }}
    >
      <DropArea
        label={t('knowledge.replace.choose')}
        accept={FILE_KINDS}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      >
        <strong>{file?.name ?? t('knowledge.replace.drop')}</strong>
        <span className="soft small">{t('knowledge.replace.kinds')}</span>
      </DropArea>
      <Checkbox
        size="xs"
        label={t('knowledge.publishAtOnce')}
        checked={isPublished}
        onChange={({ currentTarget }) => setPublished(currentTarget.checked)}
      />
      <p>{t('knowledge.replace.hint')}</p>
      {versions.some(({ body }) => body !== null) && <p className="soft">{t('knowledge.replace.kept')}</p>}
      {file && share !== null && (
        <progress
          className="progress"
          aria-label={t('knowledge.upload.sending', { name: file.name })}
          max={1}
          value={share}
        />
      )}
    </ConfirmButton>
  );
}
