import { useTranslation } from 'react-i18next';

import { type Outcome, type Reason, REASONS } from '../address/conversation-search.js';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'mute';

const TONES: Readonly<Record<Outcome, Tone>> = {
  answered: 'good',
  clarified: 'info',
  abstained: 'warn',
  rejected: 'mute',
  escalated: 'info',
  cancelled: 'mute',
  failed: 'bad',
};

export function Mark({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}

export function OutcomeMark({ outcome }: { outcome: Outcome | null }) {
  const { t } = useTranslation();
  return <Mark tone={outcome ? TONES[outcome] : 'mute'}>{t(`outcome.${outcome ?? 'open'}`)}</Mark>;
}

export function toneOf(outcome: string): Tone {
  return TONES[outcome as Outcome] ?? 'mute';
}

/** In words where it is known here; a newer server may have more. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslation();
  return (reason) => {
    const known: Reason | undefined = REASONS.find((candidate) => candidate === reason);
    return known ? t(`reason.${known}`) : reason;
  };
}
