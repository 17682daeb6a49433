import { useTranslation } from 'react-i18next';

import { Facts } from '../../pieces/facts.js';
import type { ConversationDetail } from './conversation-detail.js';

export function ProductFacts({ conversation: { productNumber, replay } }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  if (productNumber === null) return <p className="soft panel-empty">{t('detail.product.none')}</p>;
  return (
    <Facts
      facts={[
        [t('detail.product.number'), productNumber],
        [t('detail.product.name'), replay?.product?.name ?? null],
        [t('detail.product.size'), replay?.product?.size ?? null],
      ]}
    />
  );
}
