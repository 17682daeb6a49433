import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../pieces/icon.js';
import { useReason } from '../../pieces/marks.js';
import { formatMs } from '../../words/formats.js';
import type { ConversationDetail } from './conversation-detail.js';
import { useReplay } from './use-replay.js';

/** What was said by both, in its order; the pieces of the answer as they reached the visitor. */
export function Transcript({ conversation }: { conversation: ConversationDetail }) {
  const { t, i18n } = useTranslation();
  const { chats, replay, input, utterance, processTimeMs } = conversation;
  const segments = replay?.segments ?? [];
  const { elapsedMs, isPlaying, toggle } = useReplay(Math.max(0, ...segments.map(({ shownAfterMs }) => shownAfterMs)));
  const visitor = chats.find(({ speaker }) => speaker === 'visitor')?.text ?? utterance;
  const others = segments.length > 0 ? chats.filter(({ speaker }) => speaker === 'staff') : chats.slice(1);
  return (
    <>
      <ol className="said">
        <li className="said-visitor">
          <p className="said-who">
            {t('detail.visitor')} <span className="soft">{t(`conversations.input.${input}`)}</span>
          </p>
          <p className="said-words">{visitor === '' ? t('conversations.noWords') : visitor}</p>
        </li>
        {segments
          .filter(({ shownAfterMs }) => !isPlaying || shownAfterMs <= elapsedMs)
          .map(({ index, kind, text, shownAfterMs }) => (
            <li key={index} className={`said-system is-${kind}`}>
              <p className="said-who">
                {t('detail.system')}{' '}
                <span className="soft">
                  {kind === 'hold' && `${t('detail.hold')}, `}
                  {t('detail.after', { time: formatMs(shownAfterMs, i18n.language) })}
                </span>
              </p>
              <p className="said-words">{text}</p>
            </li>
          ))}
        {others.map(({ speaker, text, createdAt }) => (
          <li key={createdAt + text} className="said-system">
            <p className="said-who">{t(speaker === 'staff' ? 'detail.staff' : 'detail.system')}</p>
            <p className="said-words">{text}</p>
          </li>
        ))}
      </ol>
      {processTimeMs === null && <p className="soft">{t('detail.notCompleted')}</p>}
      {segments.length > 0 && (
        <Button size="xs" variant="default" leftSection={<Icon name="play" />} onClick={toggle}>
          {isPlaying ? `${t('detail.replaying')} ${formatMs(elapsedMs, i18n.language)}` : t('detail.replay')}
        </Button>
      )}
      <Shown conversation={conversation} />
    </>
  );
}

function Shown({ conversation: { replay, ...conversation } }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const reason = useReason();
  const rows = [
    { name: t('detail.shownProduct'), items: replay?.product ? [productLine(replay.product)] : [] },
    { name: t('detail.offered'), items: (replay?.candidates ?? []).map(productLine) },
    { name: t('detail.shownMedia'), items: (replay?.media ?? []).map(({ caption }) => caption) },
    { name: t('detail.toldSources'), items: (replay?.sources ?? []).map(({ title }) => title) },
    {
      name: t('detail.shouldBe'),
      items: [
        conversation.heardTextShouldBe && `${t('review.heardShouldBe')}: ${conversation.heardTextShouldBe}`,
        conversation.failureReasonShouldBe && reason(conversation.failureReasonShouldBe),
        conversation.systemResponseMessageShouldBe,
      ].filter((text) => text !== null),
    },
  ].filter(({ items }) => items.length > 0);
  return rows.map(({ name, items }) => (
    <div key={name} className="shown">
      <h3>{name}</h3>
      <ul>
        {items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    </div>
  ));
}

function productLine({
  name,
  size,
  productNumber,
}: {
  name: string;
  size: string | null;
  productNumber: string;
}): string {
  return [name, size, productNumber].filter(Boolean).join(' · ');
}
