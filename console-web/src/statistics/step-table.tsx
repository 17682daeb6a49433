import { useTranslation } from 'react-i18next';

import { PROCESS_TIME } from '../overview/overview.js';
import { useKnownName } from '../pieces/known-name.js';
import { formatCount, formatMs } from '../words/formats.js';
import type { LatencyAnswer } from './series.js';

export interface StepTableProps {
  latencies: LatencyAnswer['statistics']['latencies'];
  chosen: string;
  onChoose: (stage: string) => void;
}

/** The whole, then its steps; the bar is the 95th percentile against the slowest. */
export function StepTable({ latencies, chosen, onChoose }: StepTableProps) {
  const { t, i18n } = useTranslation();
  const name = useKnownName();
  const longest = Math.max(1, ...latencies.map(({ p95Ms }) => p95Ms ?? 0));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('statistics.stage')}</th>
          <th scope="col" className="number">
            {t('statistics.measured')}
          </th>
          {['p50', 'p90', 'p95', 'p99'].map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
          <th scope="col" className="wide">
            <span className="unseen">p95</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {latencies.map(({ stage, count, p50Ms, p90Ms, p95Ms, p99Ms }) => (
          <tr key={stage} data-chosen={stage === chosen || undefined}>
            <td>
              <button
                type="button"
                className="plain-link"
                aria-pressed={stage === chosen}
                onClick={() => onChoose(stage)}
              >
                {stage === PROCESS_TIME ? t('statistics.processTime') : name('step', stage)}
              </button>
            </td>
            <td className="number">{formatCount(count, i18n.language)}</td>
            {[p50Ms, p90Ms, p95Ms, p99Ms].map((ms, at) => (
              <td key={at} className="number">
                {formatMs(ms, i18n.language)}
              </td>
            ))}
            <td className="wide middle">
              <span className="bar-track line" aria-hidden="true">
                <i style={{ width: `${((p95Ms ?? 0) / longest) * 100}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
