import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { faultKind } from '../api/api-fault.js';
import { type Cell, writeCsv } from './csv.js';
import { download } from './download.js';

export interface Table {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** `table` may ask for more than is on the screen. */
export function ExportButton({ name, table }: { name: string; table: () => Table | Promise<Table> }) {
  const { t } = useTranslation();
  const [isUnderWay, setUnderWay] = useState(false);
  const write = async (): Promise<void> => {
    setUnderWay(true);
    try {
      const { header, rows } = await table();
      download(`tenin-${name}-${new Date().toISOString().slice(0, 10)}.csv`, writeCsv(header, rows));
    } catch (error) {
      notifications.show({ color: 'red', title: t('fault.title'), message: t(`fault.${faultKind(error)}`) });
    } finally {
      setUnderWay(false);
    }
  };
  return (
    <Button variant="default" size="xs" disabled={isUnderWay} onClick={() => void write()}>
      {t(isUnderWay ? 'common.exporting' : 'common.export')}
    </Button>
  );
}
