import { useEffect, useRef } from 'react';

import type { Exchange } from '../../machine/state.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { CandidateList } from './candidate-list.js';
import { Caption } from './caption.js';
import { MediaGallery } from './media-gallery.js';
import { ProductCard } from './product-card.js';
import { Thinking } from './thinking.js';

export function ExchangeView({ exchange }: { exchange: Exchange }) {
  const { words } = useKiosk();
  const { answer, heard, segments } = exchange;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that asked may be gone with the answer before; a keyboard goes on from here.
    if (document.activeElement === document.body) title.current?.focus();
  }, []);

  return (
    <section className="pane exchange" aria-label={words.answer.label} tabIndex={0}>
      <h1 ref={title} tabIndex={-1} className="unseen">
        {words.answer.label}
      </h1>
      <div role="status" className="reply">
        {segments.length === 0 && !answer ? <Thinking heard={heard !== null} /> : <Caption exchange={exchange} />}
      </div>
      {answer && (answer.product || answer.media.length > 0) && (
        <div className="shown">
          {answer.product && <ProductCard product={answer.product} locale={answer.locale} />}
          <MediaGallery media={answer.media} />
        </div>
      )}
      {answer && <CandidateList candidates={answer.candidates} locale={answer.locale} />}
    </section>
  );
}
