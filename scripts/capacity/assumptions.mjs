/**
 * What no benchmark of ours measures: list prices in US dollars of one region (Tokyo), without tax or reserved capacity,
 * and quotas that an account begins with. Look them up again before you sign anything; they are changed here.
 */
export const PRICES = {
  taskVcpuHour: 0.05056,
  taskGbHour: 0.00553,
  databaseVcpuHour: 0.27,
  storageGbMonth: 0.138,
  balancerMonth: 30,
  natMonth: 90,
  modelInputMillion: 1,
  modelOutputMillion: 5,
  recognitionMinute: 0.006,
  speechMillionCharacters: 16,
  embeddingMillion: 0.13,
};

/** What an exchange asks of the providers: the retrieved passages and the history make the prompt. */
export const EXCHANGE = {
  answerSeconds: 2.6,
  inputTokens: 2_500,
  outputTokens: 80,
  moderationTokens: 400,
  spokenSeconds: 4,
  characters: 160,
  sentences: 2,
  embeddingTokens: 20,
  /** Of a compressed voice, kept with the segments. */
  soundBytes: 60_000,
  /** Rows of a conversation with their indexes: what `npm run proof:scale` prints. */
  rowBytes: 13_500,
};

/** A first quota of an account can be raised by asking; the others are how far this design goes on one database. */
export const LIMITS = [
  {
    name: 'sentences spoken per second by a neural voice of Polly (first quota)',
    of: 'sentencesPerSecond',
    most: 8,
    canBeRaised: true,
  },
  {
    name: 'answers per second by the model (first quota of 1,000 a minute)',
    of: 'exchangesPerSecond',
    most: 1_000 / 60,
    canBeRaised: true,
  },
  { name: 'processors of the largest single database', of: 'databaseCores', most: 96, canBeRaised: false },
  { name: 'connections of one database without a pooler', of: 'connections', most: 5_000, canBeRaised: false },
  { name: 'storage of one database, in TB', of: 'databaseTb', most: 64, canBeRaised: false },
];
