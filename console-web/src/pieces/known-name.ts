import { useTranslation } from 'react-i18next';

import type { en } from '../words/en.js';

type Known = Record<keyof typeof en.known, Readonly<Record<string, string>>>;

/** What the service names is said in words where it is known here; a newer server may have more. */
export function useKnownName(): (kind: keyof Known, name: string) => string {
  const { t } = useTranslation();
  const known: Known = t('known', { returnObjects: true });
  return (kind, name) => known[kind][name] ?? name;
}
