import { useTranslation } from 'react-i18next';

import { Facts } from '../../pieces/facts.js';
import { useKnownName } from '../../pieces/known-name.js';
import { Mark } from '../../pieces/marks.js';
import type { ConversationDetail } from './conversation-detail.js';

/** What moderation and the decision said, and how the utterance was read. */
export function VerdictFacts({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const name = useKnownName();
  const { verdict, decisionKind, intent, sentiment, isUpset } = conversation;
  return (
    <>
      {verdict ? (
        <Facts
          facts={[
            [
              t('detail.tabs.verdict'),
              <Mark key="mark" tone={verdict.accepted ? 'good' : 'bad'}>
                {t(verdict.accepted ? 'detail.verdict.accepted' : 'detail.verdict.refused')}
              </Mark>,
            ],
            [t('detail.verdict.moderator'), name('provider', verdict.moderator)],
            [t('detail.verdict.reason'), verdict.reason],
          ]}
        />
      ) : (
        <p className="soft panel-empty">{t('detail.verdict.none')}</p>
      )}
      <Facts
        facts={[
          [t('detail.verdict.decision'), decisionKind && name('decision', decisionKind)],
          [t('detail.verdict.intent'), intent && name('intent', intent)],
          [t('detail.verdict.sentiment'), sentiment && name('sentiment', sentiment)],
          [t('detail.verdict.upset'), t(isUpset ? 'common.yes' : 'common.no')],
        ]}
      />
    </>
  );
}
