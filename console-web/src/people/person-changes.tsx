import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { useStores } from '../shell/stores.js';
import { CREATE, DISABLE, ENABLE, type KnownPerson, LIMIT } from './people.js';

interface StoreChoiceProps {
  /** Null: every store. */
  storeIds: readonly string[] | null;
  onChoose: (storeIds: string[] | null) => void;
}

function StoreChoice({ storeIds, onChoose }: StoreChoiceProps) {
  const { t } = useTranslation();
  const stores = useStores();
  return (
    <Checkbox.Group
      label={t('people.stores')}
      value={storeIds === null ? [] : [...storeIds]}
      onChange={(chosen) => onChoose(chosen)}
    >
      <div className="stack choices">
        <Checkbox
          size="xs"
          label={t('people.allStores')}
          checked={storeIds === null}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked ? null : [])}
        />
        {storeIds !== null && stores.map(({ id, name }) => <Checkbox key={id} size="xs" value={id} label={name} />)}
      </div>
    </Checkbox.Group>
  );
}

export function NewPersonButton() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [subject, setSubject] = useState('');
  const [storeIds, setStoreIds] = useState<string[] | null>([]);
  return (
    <ConfirmButton
      label={t('people.add')}
      title={t('people.add')}
      confirm={t('common.save')}
      isGrave={false}
      isMain
      change={() => ask(CREATE, { input: { email, subject, storeIds } })}
    >
      <p className="soft small">{t('people.addHint')}</p>
      <TextInput
        size="xs"
        type="email"
        label={t('people.email')}
        required
        withAsterisk={false}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('people.subject')}
        description={t('people.subjectHint')}
        required
        withAsterisk={false}
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value.trim())}
      />
      <StoreChoice storeIds={storeIds} onChoose={setStoreIds} />
    </ConfirmButton>
  );
}

export function LimitButton({ person: { id, email, version, ...person } }: { person: KnownPerson }) {
  const { t } = useTranslation();
  const [storeIds, setStoreIds] = useState<string[] | null>(person.storeIds);
  return (
    <ConfirmButton
      label={t('people.limit')}
      title={t('people.limitTitle', { email })}
      confirm={t('common.save')}
      isGrave={false}
      change={() => ask(LIMIT, { id, expectedVersion: version, storeIds })}
    >
      <StoreChoice storeIds={storeIds} onChoose={setStoreIds} />
    </ConfirmButton>
  );
}

export function AccessButton({ person: { id, email, version, disabledAt } }: { person: KnownPerson }) {
  const { t } = useTranslation();
  const isOut = disabledAt !== null;
  return (
    <ConfirmButton
      label={t(isOut ? 'people.enable' : 'people.disable')}
      title={t(isOut ? 'people.enableTitle' : 'people.disableTitle', { email })}
      isGrave={!isOut}
      change={() =>
        isOut ? ask(ENABLE, { id, expectedVersion: version }) : ask(DISABLE, { id, expectedVersion: version })
      }
    >
      <p>{t(isOut ? 'people.enableHint' : 'people.disableHint')}</p>
    </ConfirmButton>
  );
}
