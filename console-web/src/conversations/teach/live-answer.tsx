import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ask } from '../../api/ask.js';
import { useChange } from '../../api/use-change.js';
import { Mark } from '../../pieces/marks.js';
import { Refusal } from '../../pieces/refusal.js';
import { When } from '../../pieces/when.js';
import { REVOKE, type Taught } from './teaching.js';

/** An answer that was published from this conversation, and the way to take it back. */
export function LiveAnswer({ taught: { id, version, state, question, answer, publishedAt } }: { taught: Taught }) {
  const { t } = useTranslation();
  const change = useChange();
  const isLive = state === 'published';
  return (
    <section className={isLive ? 'passage is-used' : 'passage'}>
      <div className="passage-head">
        <span className="passage-title">{question}</span>
        <Mark tone={isLive ? 'good' : 'mute'}>{t(isLive ? 'teach.live' : 'teach.revoked')}</Mark>
      </div>
      <p className="passage-text">{answer}</p>
      <p className="soft small">
        {t('teach.published')} <When at={publishedAt} />
      </p>
      <Refusal fault={change.fault} />
      {isLive && (
        <Button
          size="xs"
          variant="default"
          loading={change.isUnderWay}
          onClick={() => change.make(() => ask(REVOKE, { id, expectedVersion: version }))}
        >
          {t('teach.revoke')}
        </Button>
      )}
    </section>
  );
}
