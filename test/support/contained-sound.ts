import {
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';

const PACKET_SECONDS = 0.02;

/** What recorders write, the way they write it: a live file states no length. */
const FORMATS = {
  webm: () => new WebMOutputFormat(),
  'live webm': () => new WebMOutputFormat({ appendOnly: true }),
  ogg: () => new OggOutputFormat(),
  mp4: () => new Mp4OutputFormat(),
  'fragmented mp4': () => new Mp4OutputFormat({ fastStart: 'fragmented' }),
};

export type Container = keyof typeof FORMATS;
export const CONTAINERS = Object.keys(FORMATS) as Container[];

const OPUS_HEAD = Uint8Array.from([...Buffer.from('OpusHead'), 1, 1, 56, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]);
/** AAC-LC, 48 kHz, mono. */
const AAC_CONFIG = Uint8Array.from([0x11, 0x88]);

/** The code of one 20 ms frame over the whole band; what follows is sound to the decoder whatever it is. */
const ONE_FRAME = 0xf8;
export const SILENT_PACKET = Uint8Array.from([ONE_FRAME, 0xff, 0xfe]);

/** One packet of 20 ms that sounds like noise, another one for each `seed`. */
export function noisyPacket(seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length: 80 }, (_, index) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return index === 0 ? ONE_FRAME : state >> 16;
  });
}

/** Opus packets that rise and fall as syllables do. */
export function syllables(seconds: number): Uint8Array[] {
  const count = Math.round(seconds / PACKET_SECONDS);
  return Array.from({ length: count }, (_, index) => (index % 12 < 6 ? noisyPacket(index) : SILENT_PACKET));
}

/** A file of these packets of 20 ms. */
export async function contained(
  container: Container,
  packets: readonly Uint8Array[],
  codec: AudioCodec = 'opus',
): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: FORMATS[container](), target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = {
    codec: codec === 'aac' ? 'mp4a.40.2' : codec,
    numberOfChannels: 1,
    sampleRate: 48_000,
    description: codec === 'aac' ? AAC_CONFIG : OPUS_HEAD,
  };
  for (const [index, packet] of packets.entries()) {
    const encoded = new EncodedPacket(packet, 'key', index * PACKET_SECONDS, PACKET_SECONDS);
    await source.add(encoded, index === 0 ? { decoderConfig } : undefined);
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
