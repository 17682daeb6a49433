import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ask } from '../../api/ask.js';
import { useChange } from '../../api/use-change.js';
import { Refusal } from '../../pieces/refusal.js';
import type { Passage } from '../detail/conversation-detail.js';
import { MARK_PASSAGE } from './review.js';

const MARKS = [true, false] as const;

/** Shown at once, and taken back where the service refuses it. Pressing it again takes the mark away. */
export function PassageMark({
  conversationId,
  passage: { rank, relevant },
}: {
  conversationId: string;
  passage: Passage;
}) {
  const { t } = useTranslation();
  const change = useChange();
  const [pressed, setPressed] = useState<boolean | null>();
  const shown = change.isUnderWay && pressed !== undefined ? pressed : relevant;
  return (
    <div className="passage-marks" role="group" aria-label={t('review.relevance')}>
      {MARKS.map((mark) => (
        <button
          key={String(mark)}
          type="button"
          className="view small"
          aria-pressed={shown === mark}
          disabled={change.isUnderWay}
          onClick={() => {
            const next = relevant === mark ? null : mark;
            setPressed(next);
            change.make(() => ask(MARK_PASSAGE, { conversationId, rank, relevant: next }));
          }}
        >
          {t(mark ? 'review.relevant' : 'review.notRelevant')}
        </button>
      ))}
      <Refusal fault={change.fault} />
    </div>
  );
}
