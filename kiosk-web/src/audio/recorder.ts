import captureUrl from './capture.worklet.ts?worker&url';
import { createSpeechEnd } from './speech-end.js';
import { encodeWav, SAMPLE_RATE } from './wav.js';

export interface RecordingListener {
  /** Sound really arrives from now on. */
  live(): void;
  level(rms: number): void;
  /** The visitor stopped speaking, or never began. */
  ended(spoken: boolean): void;
}

export interface Recording {
  /** Closes the microphone; the sound so far, or null when there is too little of it. */
  finish(): Blob | null;
}

export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';

  constructor(readonly fault: 'denied' | 'missing') {
    super(`The microphone is ${fault}.`);
  }
}

const LEAST_SAMPLES = SAMPLE_RATE * 0.3;

let prepared: Promise<AudioContext> | null = null;

/** Opens the microphone and listens until `finish`; `signal` closes it without a result. */
export async function record(listener: RecordingListener, signal: AbortSignal): Promise<Recording> {
  const [stream, context] = await Promise.all([openMicrophone(), prepare()]);
  const close = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) {
    close();
    throw signal.reason;
  }
  await context.resume();
  const blocks: Float32Array[] = [];
  const speechEnd = createSpeechEnd();
  const source = context.createMediaStreamSource(stream);
  const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 });
  capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    if (blocks.push(data) === 1) listener.live();
    const rms = rootMeanSquare(data);
    listener.level(rms);
    const heard = speechEnd.hear(rms, (data.length / SAMPLE_RATE) * 1000);
    if (heard === 'ended' || heard === 'ended_without_speech') listener.ended(heard === 'ended');
  };
  source.connect(capture);
  const stop = () => {
    capture.port.onmessage = null;
    source.disconnect();
    close();
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    finish() {
      stop();
      const samples = blocks.reduce((sum, block) => sum + block.length, 0);
      return samples < LEAST_SAMPLES ? null : encodeWav(blocks);
    },
  };
}

async function openMicrophone(): Promise<MediaStream> {
  // Absent outside secure contexts: a terminal served over plain http has no microphone.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new MicrophoneError('missing');
  try {
    return await devices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === 'NotAllowedError';
    throw new MicrophoneError(denied ? 'denied' : 'missing');
  }
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

function rootMeanSquare(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
