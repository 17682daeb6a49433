import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { ask } from '../api/ask.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { useStores } from '../shell/stores.js';
import { CHANGE, CREATE, type Terminal } from './terminal.js';

const LOCALES = ['ja', 'en'] as const;
type Locale = (typeof LOCALES)[number];

interface FieldsProps {
  name: string;
  locale: Locale;
  onName: (name: string) => void;
  onLocale: (locale: Locale) => void;
}

function Fields({ name, locale, onName, onLocale }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        size="xs"
        label={t('terminals.name')}
        required
        withAsterisk={false}
        maxLength={100}
        value={name}
        onChange={({ currentTarget }) => onName(currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('terminals.locale')}
        value={locale}
        onChange={({ currentTarget }) => onLocale(oneOf(LOCALES, currentTarget.value) ?? 'ja')}
        data={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
      />
    </>
  );
}

export function NewTerminalButton({ storeCode }: { storeCode: string | undefined }) {
  const { t } = useTranslation();
  const stores = useStores();
  const [store, setStore] = useState<string | undefined>(storeCode);
  const [name, setName] = useState('');
  const [locale, setLocale] = useState<Locale>('ja');
  const chosen = store ?? stores[0]?.code ?? '';
  return (
    <ConfirmButton
      label={t('terminals.add')}
      title={t('terminals.add')}
      confirm={t('common.save')}
      isGrave={false}
      isMain
      change={() => ask(CREATE, { input: { storeCode: chosen, name, locale } })}
      onDone={() => setName('')}
    >
      <NativeSelect
        size="xs"
        label={t('terminals.store')}
        value={chosen}
        onChange={({ currentTarget }) => setStore(currentTarget.value)}
        data={stores.map(({ code, name: label }) => ({ value: code, label }))}
      />
      <Fields name={name} locale={locale} onName={setName} onLocale={setLocale} />
    </ConfirmButton>
  );
}

export function RenameButton({ terminal: { id, version, ...terminal } }: { terminal: Terminal }) {
  const { t } = useTranslation();
  const [name, setName] = useState(terminal.name);
  const [locale, setLocale] = useState<Locale>(terminal.locale);
  return (
    <ConfirmButton
      label={t('terminals.change')}
      title={t('terminals.change')}
      confirm={t('common.save')}
      isGrave={false}
      change={() => ask(CHANGE, { id, expectedVersion: version, input: { name, locale } })}
    >
      <Fields name={name} locale={locale} onName={setName} onLocale={setLocale} />
    </ConfirmButton>
  );
}
