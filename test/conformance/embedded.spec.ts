import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LocalEmbeddingModel } from '../../src/providers/local/embedding-model/local-embedding-model.js';
import { ExtractiveLanguageModel } from '../../src/providers/local/language-model/extractive-language-model.js';
import { LocalMediaStore } from '../../src/providers/local/media-store/index.js';
import { LocalSpeechRecognizer } from '../../src/providers/local/speech-recognizer/index.js';
import { LocalSpeechSynthesizer } from '../../src/providers/local/speech-synthesizer/index.js';
import { embeddingModelContract } from './embedding-model.contract.js';
import { languageModelContract } from './language-model.contract.js';
import { mediaStoreContract } from './media-store.contract.js';
import { speechRecognizerContract } from './speech-recognizer.contract.js';
import { speechSynthesizerContract } from './speech-synthesizer.contract.js';

const recognizer = new LocalSpeechRecognizer();
const synthesizer = new LocalSpeechSynthesizer();
let folder: string;
let media: LocalMediaStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenin-media-'));
  media = new LocalMediaStore(folder, 'a secret of this test');
  await Promise.all([recognizer.warmUp(), synthesizer.warmUp()]);
});

afterAll(async () => {
  synthesizer.close();
  await recognizer.close();
  await rm(folder, { recursive: true, force: true });
});

embeddingModelContract('local', () => Promise.resolve(new LocalEmbeddingModel()));
languageModelContract('extractive', () => Promise.resolve(new ExtractiveLanguageModel()));
speechRecognizerContract('local', () => Promise.resolve(recognizer));
speechSynthesizerContract('local', () => Promise.resolve(synthesizer));
mediaStoreContract(
  'local',
  () => Promise.resolve(media),
  async (url) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const key = decodeURIComponent(pathname.replace(/^\/media\//, ''));
    const found = await media.read(key, searchParams.get('expires') ?? '', searchParams.get('signature') ?? '');
    return found
      ? { status: 200, type: found.type, body: found.content }
      : { status: 404, type: '', body: new Uint8Array() };
  },
);
