import { useTranslation } from 'react-i18next';

import { useKnownName } from '../../pieces/known-name.js';
import { formatMs } from '../../words/formats.js';
import type { ConversationDetail } from './conversation-detail.js';
import { type Extent, layOut } from './waterfall-layout.js';

const place = ({ left, width }: Extent) => ({ left: `${left}%`, width: `${width}%` });

/** Each step against the clock; what no step accounts for is hatched. */
export function Waterfall({ conversation }: { conversation: ConversationDetail }) {
  const { t, i18n } = useTranslation();
  const name = useKnownName();
  const { stages, processTimeMs, heardAfterMs, replay } = conversation;
  const shown = (replay?.segments ?? []).filter(({ kind }) => kind === 'answer');
  const latest = Math.max(0, heardAfterMs ?? 0, ...shown.map(({ shownAfterMs }) => shownAfterMs));
  const { bars, gaps, ticks, wholeMs } = layOut(stages, processTimeMs, latest);
  const ms = (value: number | null): string => formatMs(value, i18n.language);
  if (bars.length === 0) return <p className="soft">{t('detail.noStages')}</p>;
  const longest = Math.max(...bars.map(({ durationMs }) => durationMs));
  const unaccounted = gaps.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return (
    <div className="waterfall">
      <div className="waterfall-scale" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${(tick / wholeMs) * 100}%` }}>
            {ms(tick)}
          </span>
        ))}
      </div>
      <ol className="waterfall-rows">
        {bars.map(({ step, startMs, durationMs, outcome, ...extent }) => (
          <li key={`${step} ${startMs}`} className="waterfall-row">
            <span className="waterfall-name" title={step}>
              {name('step', step)}
            </span>
            <span className="waterfall-track">
              {gaps.map((gap) => (
                <i
                  key={gap.startMs}
                  className="waterfall-gap"
                  style={place(gap)}
                  title={t('detail.gapOf', { time: ms(gap.durationMs) })}
                />
              ))}
              <i
                className={`waterfall-bar is-${outcome} ${durationMs === longest ? 'is-longest' : ''}`}
                style={place(extent)}
                title={`${name('step', step)}: ${ms(startMs)} + ${ms(durationMs)} (${name('stepOutcome', outcome)})`}
              />
            </span>
            <span className="waterfall-time">
              {ms(durationMs)}
              {outcome !== 'done' && <span className={`small step-${outcome}`}> {name('stepOutcome', outcome)}</span>}
            </span>
          </li>
        ))}
        <li className="waterfall-row waterfall-marks">
          <span className="waterfall-name">{t('detail.total')}</span>
          <span className="waterfall-track">
            {shown.map(({ index, text, shownAfterMs }) => (
              <i
                key={index}
                className="waterfall-shown"
                style={{ left: `${(shownAfterMs / wholeMs) * 100}%` }}
                title={t('detail.shown', { text })}
              />
            ))}
            {heardAfterMs !== null && (
              <i
                className="waterfall-heard"
                style={{ left: `${(heardAfterMs / wholeMs) * 100}%` }}
                title={t('detail.firstSound')}
              />
            )}
          </span>
          <span className="waterfall-time">{ms(processTimeMs)}</span>
        </li>
      </ol>
      <dl className="facts">
        <div>
          <dt>{t('detail.total')}</dt>
          <dd>{ms(processTimeMs)}</dd>
        </div>
        <div>
          <dt>{t('detail.firstSound')}</dt>
          <dd>{ms(heardAfterMs)}</dd>
        </div>
        <div>
          <dt>
            <i className="hatch" aria-hidden="true" /> {t('detail.gap')}
          </dt>
          <dd>{ms(unaccounted)}</dd>
        </div>
      </dl>
    </div>
  );
}
