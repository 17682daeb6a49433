import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { ask } from '../api/ask.js';
import { useChange } from '../api/use-change.js';
import { Empty } from '../pieces/empty.js';
import { Notice } from '../pieces/notice.js';
import { Refusal } from '../pieces/refusal.js';
import { type DocumentVersion, type KnowledgeDocument, namesOf, UPDATE, versionToEdit } from './document.js';
import { LocaleSelect } from './locale-select.js';
import { ScopeSelect } from './scope-select.js';

export interface DocumentTextProps {
  document: KnowledgeDocument;
  mayEdit: boolean;
}

/** The newest that is live or about to be. What somebody writes stays when others change the document; saving it is refused. */
export function DocumentText({ document, mayEdit }: DocumentTextProps) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<KnowledgeDocument | null>(null);
  const base = begun ?? document;
  const latest = versionToEdit(base);
  if (!latest) return <Empty title={t('knowledge.unread')} hint={t('knowledge.unreadHint')} />;
  if (!mayEdit) return <p className="document-text">{latest.body}</p>;
  return (
    <>
      {document.revision !== base.revision && (
        <Notice tone="warn" title={t('knowledge.changedMeanwhile')}>
          <p>{t('knowledge.changedHint')}</p>
          <Button size="xs" variant="default" onClick={() => setBegun(null)}>
            {t('knowledge.showTheirs')}
          </Button>
        </Notice>
      )}
      <EditForm
        key={base.revision}
        document={base}
        latest={latest}
        onBegun={() => setBegun(base)}
        onSaved={() => setBegun(null)}
      />
    </>
  );
}

interface EditFormProps {
  document: KnowledgeDocument;
  latest: DocumentVersion;
  onBegun: () => void;
  onSaved: () => void;
}

function EditForm({ document, latest, onBegun, onSaved }: EditFormProps) {
  const { t } = useTranslation();
  const change = useChange();
  const [title, setTitle] = useState(latest.title);
  const [locale, setLocale] = useState<string>(latest.locale ?? document.locale);
  const [storeCode, setStoreCode] = useState(document.store?.code ?? '');
  const [body, setBody] = useState(latest.body ?? '');
  const [publish, setPublish] = useState(true);
  const isSame =
    title === latest.title &&
    locale === (latest.locale ?? document.locale) &&
    body === latest.body &&
    storeCode === (document.store?.code ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = {
      title,
      body,
      publish,
      storeCode: storeCode === '' ? null : storeCode,
      ...(latest.number === document.liveVersion && { attachments: namesOf(document.attachments) }),
      locale: oneOf(['ja', 'en'], locale) ?? null,
    };
    change.make(() => ask(UPDATE, { id: document.id, revision: document.revision, input }), onSaved);
  };
  return (
    <form className="stack edit" onSubmit={submit} onChange={onBegun}>
      <div className="filters">
        <TextInput
          size="xs"
          w={320}
          label={t('knowledge.title')}
          required
          withAsterisk={false}
          maxLength={200}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <LocaleSelect locale={locale} onChange={setLocale} />
        <ScopeSelect storeCode={storeCode} onChange={setStoreCode} />
      </div>
      <Textarea
        label={t('knowledge.body')}
        description={t('knowledge.bodyHint')}
        classNames={{ input: 'code' }}
        lang={locale}
        autosize
        minRows={12}
        maxRows={28}
        required
        withAsterisk={false}
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <Refusal fault={change.fault} />
      <div className="filters">
        <Button type="submit" size="xs" disabled={isSame} loading={change.isUnderWay}>
          {t(publish ? 'knowledge.savePublish' : 'knowledge.saveDraft')}
        </Button>
        <Checkbox
          size="xs"
          label={t('knowledge.publishAtOnce')}
          checked={publish}
          onChange={({ currentTarget }) => setPublish(currentTarget.checked)}
        />
      </div>
    </form>
  );
}
