import {
  BufferSource,
  EncodedPacketSink,
  FLAC,
  Input,
  type InputAudioTrack,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  WEBM,
} from 'mediabunny';
import { OpusDecoder } from 'opus-decoder';

import { toInt16 } from '../../../platform/sound/index.js';
import { RECOGNITION_RATE } from './sound.js';

/** The decoder mixes two channels into one; more are streams of their own that it would not see. */
const MOST_CHANNELS = 2;
/** Room that the decoder has for a packet of one channel; none that a recorder writes comes near. */
const MOST_PACKET_BYTES = 3840;

interface Contained {
  readonly pcm16k?: Int16Array;
  /** What was read; just over the limit where there is more. */
  readonly durationMs: number;
}

/**
 * The sound in a WebM, Ogg, MP4, MP3 or FLAC file: Opus as samples, of other codecs the duration alone. Lengths that
 * the file claims count for nothing: it is read packet by packet as far as it goes, and no further than `limitMs`.
 * Undefined for a file without sound.
 */
export async function readContainer(bytes: Uint8Array, limitMs: number): Promise<Contained | undefined> {
  const input = new Input({ source: new BufferSource(bytes), formats: [WEBM, MATROSKA, OGG, MP4, MP3, FLAC] });
  const track = await input.getPrimaryAudioTrack();
  if (!track) return undefined;
  const isOpus = (await track.getCodec()) === 'opus' && (await track.getNumberOfChannels()) <= MOST_CHANNELS;
  return isOpus ? decodeOpus(track, limitMs) : { durationMs: await durationOf(track, limitMs) };
}

async function decodeOpus(track: InputAudioTrack, limitMs: number): Promise<Contained> {
  const decoder = new OpusDecoder({ channels: 1, sampleRate: RECOGNITION_RATE });
  await decoder.ready;
  const pieces: Float32Array[] = [];
  let frames = 0;
  const durationMs = (): number => (frames / RECOGNITION_RATE) * 1000;
  try {
    for await (const { data } of packetsOf(track)) {
      if (data.length > MOST_PACKET_BYTES || durationMs() > limitMs) break;
      const { channelData, samplesDecoded, errors } = decoder.decodeFrame(data);
      if (errors.length > 0) break;
      pieces.push(...channelData);
      frames += samplesDecoded;
    }
  } finally {
    decoder.free();
  }
  return { pcm16k: toInt16(joined(pieces, frames)), durationMs: Math.round(durationMs()) };
}

async function durationOf(track: InputAudioTrack, limitMs: number): Promise<number> {
  let durationMs = 0;
  for await (const { timestamp, duration } of packetsOf(track)) {
    durationMs = Math.max(durationMs, Math.round((timestamp + duration) * 1000));
    if (durationMs > limitMs) break;
  }
  return durationMs;
}

/** A file that breaks off in the middle of a packet ends before it. */
async function* packetsOf(track: InputAudioTrack) {
  const packets = new EncodedPacketSink(track).packets();
  for (;;) {
    const next = await packets.next().catch(() => undefined);
    if (!next || next.done) return;
    yield next.value;
  }
}

function joined(pieces: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
