import captureUrl from './capture.worklet.ts?worker&url';
import { createSilenceWatch, type Loudness, loudnessOf } from './loudness.js';
import { closeMicrophone, openMicrophone } from './microphone.js';
import { createSpeechEnd } from './speech-end.js';
import { encodeWav, SAMPLE_RATE } from './wav.js';

export interface RecordingListener {
  /** Sound really arrives from now on. */
  live(): void;
  level(loudness: Loudness): void;
  /** The visitor stopped speaking, or never began. */
  ended(spoken: boolean): void;
  /** The microphone is open and gives nothing at all. */
  silent(): void;
  unplugged(): void;
}

export interface Utterance {
  wav: Blob;
  /** When the last of it was said, on the clock of `performance.now()`. */
  endedAt: number;
}

export interface Recording {
  /** Closes the microphone; what was said so far, or null when there is too little of it. */
  finish(): Utterance | null;
}

const LEAST_SAMPLES = SAMPLE_RATE * 0.3;

let prepared: Promise<AudioContext> | null = null;

/** Opens the microphone and listens until `finish`; `signal` closes it without a result. */
export async function record(listener: RecordingListener, signal: AbortSignal): Promise<Recording> {
  const [stream, context] = await Promise.all([openMicrophone(), prepare()]);
  if (signal.aborted) {
    closeMicrophone(stream);
    throw signal.reason;
  }
  await context.resume();
  const blocks: Float32Array[] = [];
  const speechEnd = createSpeechEnd();
  const isSilent = createSilenceWatch();
  const source = context.createMediaStreamSource(stream);
  const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 });
  capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    if (blocks.push(data) === 1) listener.live();
    const loudness = loudnessOf(data);
    const durationMs = (data.length / SAMPLE_RATE) * 1000;
    listener.level(loudness);
    if (isSilent(loudness.rms, durationMs)) return listener.silent();
    const heard = speechEnd.hear(loudness.rms, durationMs);
    if (heard === 'ended' || heard === 'ended_without_speech') listener.ended(heard === 'ended');
  };
  source.connect(capture);
  stream.getAudioTracks().forEach((track) => track.addEventListener('ended', () => listener.unplugged()));
  const stop = () => {
    capture.port.onmessage = null;
    source.disconnect();
    closeMicrophone(stream);
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    finish() {
      stop();
      const samples = blocks.reduce((sum, block) => sum + block.length, 0);
      if (samples < LEAST_SAMPLES) return null;
      return { wav: encodeWav(blocks), endedAt: performance.now() - speechEnd.quietMs() };
    },
  };
}

function prepare(): Promise<AudioContext> {
  prepared ??= (async () => {
    const context = new AudioContext({ sampleRate: SAMPLE_RATE });
    await context.audioWorklet.addModule(captureUrl);
    return context;
  })();
  prepared.catch(() => {
    prepared = null;
  });
  return prepared;
}
