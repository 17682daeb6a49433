import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { withoutPage } from '../address/page.js';
import { useStores } from './stores.js';

const ALL = '*';

/** Every page shows the chosen store alone; the address says which. */
export function StoreSwitch() {
  const { t } = useTranslation();
  const stores = useStores();
  const { store } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Select
      size="xs"
      w={220}
      aria-label={t('shell.store')}
      allowDeselect={false}
      data={[
        { value: ALL, label: t('shell.allStores') },
        ...stores.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      value={store ?? ALL}
      onChange={(value) => {
        const chosen = value === ALL || value === null ? undefined : value;
        // A page of a list of another store leads nowhere.
        void navigate({ to: '.', search: (previous) => ({ ...withoutPage(previous), store: chosen }) });
      }}
    />
  );
}
