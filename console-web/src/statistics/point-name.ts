import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useStores } from '../shell/stores.js';
import { formatPoint } from '../words/formats.js';

/** What a point of a series is called below a chart. */
export function usePointName(): (from: string, grain: string) => string {
  const { i18n } = useTranslation();
  const { store } = useSearch({ strict: false });
  const stores = useStores();
  const timeZone = (stores.find(({ code }) => code === store) ?? stores[0])?.timeZone;
  return (from, grain) => formatPoint(from, grain, i18n.language, timeZone);
}
