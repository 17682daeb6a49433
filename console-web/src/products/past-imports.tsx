import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { Card } from '../pieces/card.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { Empty } from '../pieces/empty.js';
import { When } from '../pieces/when.js';
import { formatCount } from '../words/formats.js';
import { IMPORTS, type PastImport, UNDO } from './product.js';

/** The last changes of the master; the newest can be taken back. */
export function PastImports() {
  const { t } = useTranslation();
  const query = useAnswer(IMPORTS, {});
  return (
    <Card title={t('products.past')}>
      <Answered query={query}>
        {({ productImports: imports }) =>
          imports.length === 0 ? (
            <Empty title={t('products.noPast')} hint={t('products.noPastHint')} />
          ) : (
            <ImportTable imports={imports} />
          )
        }
      </Answered>
    </Card>
  );
}

function ImportTable({ imports }: { imports: readonly PastImport[] }) {
  const { t, i18n } = useTranslation();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('audit.number')}
          </th>
          <th scope="col">{t('audit.at')}</th>
          <th scope="col">{t('audit.actor')}</th>
          {(['added', 'changed', 'removed'] as const).map((name) => (
            <th key={name} scope="col" className="number">
              {t(`products.${name}`)}
            </th>
          ))}
          <th scope="col">
            <span className="unseen">{t('products.undo')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ version, at, actor, added, changed, removed, undoes, isUndoable }) => (
          <tr key={version}>
            <td className="number">{version}</td>
            <td className="tight">
              <When at={at} />
            </td>
            <td className="audit-words soft">
              {actor}
              {undoes !== null && <span className="small line">{t('products.undoes', { version: undoes })}</span>}
            </td>
            {[added, changed, removed].map((count, place) => (
              <td key={place} className="number">
                {formatCount(count, i18n.language)}
              </td>
            ))}
            <td className="tight">
              {isUndoable && (
                <ConfirmButton
                  label={t('products.undo')}
                  title={t('products.undoTitle')}
                  change={() => ask(UNDO, { version })}
                >
                  <p>{t('products.undoHint', { added, changed, removed })}</p>
                </ConfirmButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
