import { type Loudness, loudnessOf } from './loudness.js';
import { openMicrophone } from './microphone.js';
import type { Utterance } from './recorder.js';
import { encodeWav } from './wav.js';

export interface VoiceListener {
  /** Somebody speaks, and it is no cough: long enough to be meant. */
  speaking(): void;
  spoken(utterance: Utterance): void;
  level(loudness: Loudness): void;
}

export interface VoiceDetector {
  /** Opens the microphone. */
  open(): Promise<void>;
  /** Shuts it. What is being said just now counts as said. */
  shut(): Promise<void>;
  /** The page itself speaks: what comes back from the loudspeaker is not to be taken for a visitor. */
  setCautious(cautious: boolean): void;
}

/** Where the build puts the model and its engine; the detector's version is in it, so that browsers may keep them. */
const FILES = `/assets/voice-detector-${__VOICE_DETECTOR_VERSION__}/`;
/** Silence that ends an utterance: numbers are said with pauses. */
const SILENCE_MS = 800;
const USUAL = { positiveSpeechThreshold: 0.5, negativeSpeechThreshold: 0.35 };
const CAUTIOUS = { positiveSpeechThreshold: 0.85, negativeSpeechThreshold: 0.6 };

/** Fetches model and engine, about 17 MB of this origin, the first time that anybody wants them. */
export async function loadVoiceDetector(listener: VoiceListener): Promise<VoiceDetector> {
  const { MicVAD } = await import('@ricky0123/vad-web');
  const detector = await MicVAD.new({
    model: 'v5',
    baseAssetPath: FILES,
    onnxWASMBasePath: FILES,
    ortConfig: (ort) => {
      // More threads need SharedArrayBuffer, hence isolation from every other origin.
      ort.env.wasm.numThreads = 1;
      ort.env.logLevel = 'error';
    },
    startOnLoad: false,
    getStream: openMicrophone,
    resumeStream: openMicrophone,
    submitUserSpeechOnPause: true,
    redemptionMs: SILENCE_MS,
    preSpeechPadMs: 400,
    minSpeechMs: 250,
    ...USUAL,
    onFrameProcessed: (_, frame) => listener.level(loudnessOf(frame)),
    onSpeechRealStart: () => listener.speaking(),
    onSpeechEnd: (samples) => listener.spoken({ wav: encodeWav([samples]), endedAt: performance.now() - SILENCE_MS }),
  });
  return {
    open: () => detector.start(),
    shut: () => detector.pause(),
    setCautious: (cautious) => detector.setOptions(cautious ? CAUTIOUS : USUAL),
  };
}
