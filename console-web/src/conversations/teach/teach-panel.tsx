import { useTranslation } from 'react-i18next';

import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../pieces/answered.js';
import { mayActAs } from '../../sign-in/person.js';
import { usePerson } from '../../sign-in/use-session.js';
import type { ConversationDetail } from '../detail/conversation-detail.js';
import { DraftForm } from './draft-form.js';
import { DraftPreview } from './draft-preview.js';
import { LiveAnswer } from './live-answer.js';
import { TAUGHT } from './teaching.js';

/** What should have been said: written, looked at for what else it would change, published, taken back. */
export function TeachPanel({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const person = usePerson();
  const query = useAnswer(TAUGHT, { conversationId: conversation.id });
  if (!mayActAs(person, 'curator')) return <p className="soft panel-empty">{t('teach.curatorsOnly')}</p>;
  return (
    <Answered query={query}>
      {({ taughtAnswers: { edges } }) => {
        const answers = edges.map(({ node }) => node);
        const draft = answers.find(({ state }) => state === 'draft') ?? null;
        return (
          <>
            {answers
              .filter(({ state }) => state !== 'draft')
              .map((taught) => (
                <LiveAnswer key={taught.id} taught={taught} />
              ))}
            <DraftForm key={draft ? `${draft.id} ${draft.version}` : 'new'} conversation={conversation} draft={draft} />
            {draft && <DraftPreview key={`${draft.id} ${draft.version}`} draft={draft} />}
          </>
        );
      }}
    </Answered>
  );
}
