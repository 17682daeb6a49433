export type MediaKind = 'image' | 'video';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** What a terminal can show, by the file name's ending; undefined for anything else. */
export function mediaTypeOf(file: string): { kind: MediaKind; type: string; extension: string } | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (!type) return undefined;
  return { kind: type.startsWith('video/') ? 'video' : 'image', type, extension };
}
