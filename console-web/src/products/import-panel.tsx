import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useChange } from '../api/use-change.js';
import { Card } from '../pieces/card.js';
import { DropArea } from '../pieces/drop-area.js';
import { Notice } from '../pieces/notice.js';
import { Refusal } from '../pieces/refusal.js';
import { type ImportReport, sendProducts } from './import-report.js';
import { Rehearsal } from './rehearsal.js';

/** A file is first rehearsed; what was shown then is done, or nothing is. */
export function ImportPanel() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState({ isReplacing: false, isPartial: false });
  const [report, setReport] = useState<ImportReport | null>(null);
  const rehearsing = useChange();
  const importing = useChange();
  const rehearse = (chosen: File | null, how: typeof options): void => {
    setFile(chosen);
    setOptions(how);
    setReport(null);
    if (chosen) rehearsing.make(() => sendProducts({ file: chosen, ...how }), setReport);
  };

  const plan = report?.rehearsal?.plan;
  const changes = report ? report.added + report.changed + report.removed : 0;
  const isRefused = report !== null && report.refused.length > 0 && !options.isPartial;
  return (
    <Card title={t('products.importTitle')} hint={t('products.importHint')}>
      <DropArea
        label={t('products.choose')}
        accept=".csv,.tsv,.txt"
        onFiles={([chosen]) => {
          if (chosen) rehearse(chosen, options);
        }}
      >
        <strong>{file?.name ?? t('products.drop')}</strong>
        <span className="soft small">{t('products.kinds')}</span>
      </DropArea>
      <div className="filters options">
        <Checkbox
          size="xs"
          label={t('products.replace')}
          disabled={rehearsing.isUnderWay}
          checked={options.isReplacing}
          onChange={({ currentTarget }) => rehearse(file, { ...options, isReplacing: currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('products.partial')}
          disabled={rehearsing.isUnderWay}
          checked={options.isPartial}
          onChange={({ currentTarget }) => rehearse(file, { ...options, isPartial: currentTarget.checked })}
        />
      </div>
      <div className="stack" aria-live="polite">
        <Refusal fault={rehearsing.fault} />
        <Refusal fault={importing.fault} />
        {report?.applied && (
          <Notice tone="good" title={t('products.done')}>
            <p>{t('products.counts', { ...report })}</p>
          </Notice>
        )}
        {report && !report.applied && <Rehearsal report={report} />}
        {isRefused && report.rehearsal && <p className="is-fault">{t('products.refusedAll')}</p>}
        {file && plan !== undefined && (
          <div>
            <Button
              size="xs"
              disabled={isRefused || changes === 0}
              loading={importing.isUnderWay}
              onClick={() => importing.make(() => sendProducts({ file, ...options }, plan), setReport)}
            >
              {changes === 0 ? t('products.nothing') : t('products.apply', { count: changes })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
