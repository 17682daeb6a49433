import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { writeCsv } from '../export/csv.js';
import { download } from '../export/download.js';
import { Figures } from '../pieces/figure-row.js';
import { en } from '../words/en.js';
import { CHANGE_KINDS, changedCells, type ImportReport, type ProductChange, type RefusedRow } from './import-report.js';

/** What the service shows of each kind. */
const MOST_SHOWN = 200;

/** What a file would do, before it does. */
export function Rehearsal({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const kinds = CHANGE_KINDS.filter((kind) => report[kind] > 0);
  const [wanted, setWanted] = useState<string | null>(null);
  const kind = oneOf(kinds, wanted) ?? kinds[0];
  const changes = (kind && report.rehearsal?.changes[kind]) ?? [];
  return (
    <>
      <Figures
        figures={[
          ...CHANGE_KINDS.map((name) => [t(`products.${name}`), report[name]] as const),
          [t('products.unchanged'), report.unchanged],
          [t('products.refused'), report.refused.length],
        ]}
      />
      <RefusedRows rows={report.refused} />
      {kind && (
        <>
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t('products.changes')}
              value={kind}
              onChange={setWanted}
              data={kinds.map((name) => ({ value: name, label: `${t(`products.${name}`)} ${report[name]}` }))}
            />
          </div>
          <ChangeTable changes={changes} />
          {report[kind] > changes.length && (
            <p className="soft small">{t('products.shown', { count: Math.min(MOST_SHOWN, changes.length) })}</p>
          )}
        </>
      )}
    </>
  );
}

function RefusedRows({ rows }: { rows: readonly RefusedRow[] }) {
  const { t } = useTranslation();
  const words = ({ code, reason }: RefusedRow): string => (isTold(code) ? t(`rowRefusal.${code}`) : reason);
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t('products.refused')}</h3>
      <div className="table-frame short">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('products.line')}
              </th>
              <th scope="col" className="wide">
                {t('products.why')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_SHOWN).map((row, at) => (
              <tr key={at}>
                <td className="number">{row.line}</td>
                <td className="wide">{words(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            download(
              'tenin-refused-rows.csv',
              writeCsv(
                [t('products.line'), t('products.why')],
                rows.map((row) => [row.line, words(row)]),
              ),
            )
          }
        >
          {t('products.downloadRefused')}
        </Button>
      </div>
    </section>
  );
}

function isTold(code: string): code is keyof typeof en.rowRefusal {
  return Object.hasOwn(en.rowRefusal, code);
}

function ChangeTable({ changes }: { changes: readonly ProductChange[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame short">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('products.filter.number')}</th>
            <th scope="col">{t('products.name')}</th>
            <th scope="col" className="wide">
              {t('products.changes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.productNumber}>
              <td className="code tight">{change.productNumber}</td>
              <td>{(change.after ?? change.before)?.name}</td>
              <td className="wide">
                <ul className="cells">
                  {changedCells(change).map(({ name, before, after }) => (
                    <li key={name}>
                      <span className="soft">{name}</span> {before !== null && <del>{before}</del>}{' '}
                      {after !== null && <ins>{after}</ins>}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
