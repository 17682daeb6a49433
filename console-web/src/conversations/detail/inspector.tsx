import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../../address/address.js';
import { DETAIL_TABS, type DetailTab } from '../../address/statistics-search.js';
import { TeachPanel } from '../teach/teach-panel.js';
import type { ConversationDetail } from './conversation-detail.js';
import { Passages } from './passages.js';
import { ProductFacts } from './product-facts.js';
import { Providers } from './providers.js';
import { Values } from './values.js';
import { VerdictFacts } from './verdict-facts.js';

export interface InspectorProps {
  conversation: ConversationDetail;
  tab: DetailTab;
  onTab: (tab: DetailTab) => void;
}

export function Inspector({ conversation, tab, onTab }: InspectorProps) {
  const { t } = useTranslation();
  const counts: Partial<Record<DetailTab, number>> = {
    passages: conversation.vectorSearchResults.length,
    values: conversation.ledger.length,
    providers: conversation.providers.length,
  };
  return (
    <Tabs value={tab} onChange={(value) => onTab(oneOf(DETAIL_TABS, value) ?? 'passages')} keepMounted={false}>
      <Tabs.List>
        {DETAIL_TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`detail.tabs.${name}`)}
            {counts[name] ? <span className="tab-count">{counts[name]}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="passages">
        <Passages conversationId={conversation.id} passages={conversation.vectorSearchResults} />
      </Tabs.Panel>
      <Tabs.Panel value="values">
        <Values entries={conversation.ledger} />
        {conversation.productNumber !== null && <ProductFacts conversation={conversation} />}
      </Tabs.Panel>
      <Tabs.Panel value="verdict">
        <VerdictFacts conversation={conversation} />
      </Tabs.Panel>
      <Tabs.Panel value="providers">
        <Providers conversation={conversation} />
      </Tabs.Panel>
      <Tabs.Panel value="teach">
        <TeachPanel conversation={conversation} key={conversation.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
