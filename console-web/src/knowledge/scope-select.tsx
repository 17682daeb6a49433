import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useStores } from '../shell/stores.js';

export interface ScopeSelectProps {
  /** Empty: every store. */
  storeCode: string;
  onChange: (storeCode: string) => void;
}

/** Where a document holds. */
export function ScopeSelect({ storeCode, onChange }: ScopeSelectProps) {
  const { t } = useTranslation();
  const stores = useStores();
  return (
    <NativeSelect
      size="xs"
      label={t('teach.scope')}
      value={storeCode}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: t('teach.everyStore') },
        ...stores.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
}
