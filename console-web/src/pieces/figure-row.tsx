import { useTranslation } from 'react-i18next';

import { formatCount } from '../words/formats.js';

/** Numbers beside each other, each below its name. */
export function Figures({ figures }: { figures: readonly (readonly [name: string, count: number])[] }) {
  const { i18n } = useTranslation();
  return (
    <div className="figures">
      {figures.map(([name, count]) => (
        <div key={name} className="figure">
          <p className="figure-name">{name}</p>
          <p className="figure-value">{formatCount(count, i18n.language)}</p>
        </div>
      ))}
    </div>
  );
}
