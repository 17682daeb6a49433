import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ask } from '../../api/ask.js';
import { useAnswer } from '../../api/use-answer.js';
import { useChange } from '../../api/use-change.js';
import { Answered } from '../../pieces/answered.js';
import { Mark } from '../../pieces/marks.js';
import { Refusal } from '../../pieces/refusal.js';
import { mayActAs } from '../../sign-in/person.js';
import { usePerson } from '../../sign-in/use-session.js';
import { type Changed, PREVIEW, PUBLISH, type Taught } from './teaching.js';

/** What else a draft would change, before it does. */
export function DraftPreview({ draft }: { draft: Taught }) {
  const { t } = useTranslation();
  const person = usePerson();
  const change = useChange();
  const [override, setOverride] = useState(false);
  const query = useAnswer(PREVIEW, { id: draft.id });
  return (
    <section className="teach-preview">
      <h3>{t('teach.preview')}</h3>
      <Answered query={query}>
        {({ previewTaughtAnswer: preview }) => {
          const changed = preview?.changed ?? [];
          const isBlocked = changed.some(({ isPinned }) => isPinned);
          return (
            <>
              <p className="soft">{t('teach.replayed', { count: preview?.replayed ?? 0, changed: changed.length })}</p>
              <ol className="passages">
                {changed.map((each) => (
                  <ChangedQuestion key={each.conversationId} changed={each} />
                ))}
              </ol>
              {isBlocked && mayActAs(person, 'admin') && (
                <Checkbox
                  label={t('teach.override')}
                  checked={override}
                  onChange={({ currentTarget }) => setOverride(currentTarget.checked)}
                />
              )}
              <Refusal fault={change.fault} />
              <Button
                size="xs"
                loading={change.isUnderWay}
                disabled={isBlocked && !override}
                onClick={() =>
                  change.make(() => ask(PUBLISH, { id: draft.id, expectedVersion: draft.version, override }))
                }
              >
                {t('teach.publish')}
              </Button>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function ChangedQuestion({ changed: { conversationId, question, isPinned, before, after } }: { changed: Changed }) {
  const { t } = useTranslation();
  const basis = ({ decisionKind, passages }: Changed['before']) =>
    [t(`teach.decision.${isKnown(decisionKind) ? decisionKind : 'other'}`), passages[0]?.title]
      .filter(Boolean)
      .join(': ');
  return (
    <li className="passage">
      <div className="passage-head">
        <Link className="passage-title" to="/conversations/$id" params={{ id: conversationId }}>
          {question}
        </Link>
        {isPinned && <Mark tone="bad">{t('teach.pinned')}</Mark>}
      </div>
      <p className="small">
        {basis(before)} → <strong>{basis(after)}</strong>
      </p>
    </li>
  );
}

const DECISIONS = ['knowledge', 'taught', 'abstain', 'product', 'several', 'unknown', 'escalate', 'reject'] as const;

function isKnown(kind: string): kind is (typeof DECISIONS)[number] {
  return DECISIONS.some((known) => known === kind);
}
