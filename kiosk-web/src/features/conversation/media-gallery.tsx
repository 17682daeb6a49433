import type { Media } from '../../api/answer.js';
import { useKiosk } from '../../session/kiosk-context.js';

export function MediaGallery({ media }: { media: readonly Media[] }) {
  const { words } = useKiosk();
  if (media.length === 0) return null;
  return (
    <ul className="media" aria-label={words.media}>
      {media.map(({ url, type, caption }) => (
        <li key={url}>
          {type.startsWith('video/') ? (
            <video src={url} controls playsInline preload="metadata" aria-label={caption ?? undefined} />
          ) : (
            <img src={url} alt={caption ?? ''} />
          )}
        </li>
      ))}
    </ul>
  );
}
