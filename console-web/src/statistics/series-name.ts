import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import type { LatencySearch } from '../address/statistics-search.js';
import { operation } from '../api/operation.js';
import { useAnswer } from '../api/use-answer.js';
import { useStores } from '../shell/stores.js';

const TERMINAL_NAMES = operation(`query TerminalNames { terminals { id name store { name } } }`);

/** What a series of the API is called on the screen: ids are nobody's words. */
export function useSeriesName(by: LatencySearch['by']): (value: string | null) => string {
  const { t } = useTranslation();
  const stores = useStores();
  const terminals = useAnswer(TERMINAL_NAMES, {}, { isWanted: by === 'terminal' }).data?.terminals ?? [];
  return (value) => {
    if (value === null) return t(by === 'model' ? 'statistics.ruleAlone' : 'statistics.all');
    if (by === 'store') return stores.find(({ id }) => id === value)?.name ?? value;
    const terminal = by === 'terminal' ? terminals.find(({ id }) => id === value) : undefined;
    if (terminal) return `${terminal.name}, ${terminal.store.name}`;
    const locale = by === 'locale' ? oneOf(['ja', 'en'], value) : undefined;
    return locale ? t(`locale.${locale}`) : value;
  };
}
