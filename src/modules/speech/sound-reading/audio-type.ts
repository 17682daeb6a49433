/** Containers that a kiosk or an integrator may send. */
export type AudioType = 'audio/wav' | 'audio/webm' | 'audio/ogg' | 'audio/mp4' | 'audio/mpeg' | 'audio/flac';

/** The container by its first bytes; what the sender called it does not count. */
export function audioTypeOf(bytes: Uint8Array): AudioType | undefined {
  const at = (offset: number, text: string): boolean =>
    [...text].every((letter, index) => bytes[offset + index] === letter.charCodeAt(0));
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav';
  if (at(0, '\x1a\x45\xdf\xa3')) return 'audio/webm';
  if (at(0, 'OggS')) return 'audio/ogg';
  if (at(0, 'fLaC')) return 'audio/flac';
  if (at(4, 'ftyp')) return 'audio/mp4';
  if (at(0, 'ID3') || isMpegFrame(bytes)) return 'audio/mpeg';
  return undefined;
}

/** Eleven set bits, then a layer, a bit rate and a sampling rate that exist. */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const hasSync = first === 0xff && (second & 0xe0) === 0xe0;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  return hasSync && version !== 1 && layer !== 0 && bitRate !== 0 && bitRate !== 15 && ((third >> 2) & 3) !== 3;
}
