import type { Locale } from '../../src/contracts/index.js';
import { BedrockServer } from '../servers/bedrock-server.js';
import { OpenAiServer } from '../servers/openai-server.js';
import { PollyServer } from '../servers/polly-server.js';
import type { ProviderServer, ReceivedRequest } from '../servers/provider-server.js';
import { S3Server } from '../servers/s3-server.js';
import { ACCOUNT } from '../servers/sigv4.js';
import type { Completed, RunningKiosk } from './running-kiosk.js';
import { openDemoShop, type RunningShop } from './running-shop.js';
import { type Recorded, Recordings } from './spoken-lines.js';
import { eventually } from './timing.js';

/** Between two sentences of the model. */
export const SENTENCE_MS = 400;

const EMBEDDER = 'bedrock:cohere.embed-multilingual-v3';
const VOICES = 'polly:Takumi,Ruth';

/** One endpoint serves four purposes; each has a mark of its own. */
const asksForVerdict = (body: Record<string, unknown>) => JSON.stringify(body).includes('ACCEPT');
const asksForPictures = (body: Record<string, unknown>) => JSON.stringify(body).includes('NONE');
export const isVerdict = ({ body }: ReceivedRequest) => asksForVerdict(body);
export const isGeneration = ({ raw }: ReceivedRequest) => raw.includes('<material>');
export const isEmbedding = ({ path }: ReceivedRequest) => path.endsWith('/invoke');

export interface Heard {
  answer: Completed;
  transcript: string;
  conversationId: string;
  /** When the visitor stopped speaking, and when the first sentence of the answer could be heard. */
  askedAt: number;
  firstAudioAt: number;
}

interface Servers {
  whisper: OpenAiServer;
  bedrock: BedrockServer;
  polly: PollyServer;
  s3: S3Server;
}

/** The demo shop on providers of Amazon and a recogniser that speaks the vendor's protocol, all played by local servers. */
export class AwsShop {
  readonly recordings = new Recordings();

  private constructor(
    readonly servers: Servers,
    readonly shop: RunningShop,
    readonly kiosks: Readonly<Record<Locale, RunningKiosk>>,
  ) {}

  static async open(deadlineMs: number): Promise<AwsShop> {
    const servers = {
      whisper: await OpenAiServer.start(),
      bedrock: await BedrockServer.start(),
      polly: await PollyServer.start(),
      s3: await S3Server.start(),
    };
    try {
      const shop = await openDemoShop(environmentOf(servers, deadlineMs));
      const kiosks = { en: await shop.enter('harbor en'), ja: await shop.enter('harbor ja') };
      await eventually(() => untilPrepared(shop), 60_000);
      return new AwsShop(servers, shop, kiosks);
    } catch (error) {
      await stopAll(servers);
      throw error;
    }
  }

  async remove(): Promise<void> {
    await this.shop.remove();
    await this.stopServers();
  }

  async stopServers(): Promise<void> {
    await stopAll(this.servers);
  }

  /** Everybody is well, slow, and answers piece by piece; visitors are new. */
  async reset(): Promise<void> {
    const { whisper, bedrock, polly } = this.servers;
    for (const server of Object.values(this.servers)) {
      if (!server.isListening) await server.listen();
      server.reset();
    }
    Object.assign(whisper.script, { transcript: this.recordings.hear, pauseMs: 100 });
    bedrock.script.pauseMs = (body) => (JSON.stringify(body).includes('<material>') ? SENTENCE_MS : 20);
    Object.assign(polly, { parts: 8, pauseMs: 20 });
    await Promise.all(Object.values(this.kiosks).map((kiosk) => kiosk.endSession()));
  }

  /** What the model writes from now on; it accepts every question. */
  writes(sentences: readonly string[], pictures = 'NONE'): void {
    this.servers.bedrock.script.pieces = (body) => {
      if (asksForVerdict(body)) return ['ACC', 'EPT'];
      return asksForPictures(body) ? [pictures] : sentences;
    };
  }

  async say(line: Recorded, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<Heard> {
    const askedAt = performance.now();
    const [heard] = await Promise.all([this.listen(line), meanwhile()]);
    return { askedAt, ...heard };
  }

  /** Whom a conversation asked for a purpose, and how that went, e.g. `polly failed`. */
  async asked({ conversationId }: Heard, purpose: string): Promise<string[]> {
    const [row] = await this.shop.rows<{ providers: { purpose: string; provider: string; outcome: string }[] }>(
      'SELECT providers FROM conversations WHERE id = $1',
      [conversationId],
    );
    const told = row?.providers.filter((each) => each.purpose === purpose) ?? [];
    return [...new Set(told.map(({ provider, outcome }) => `${provider} ${outcome}`))];
  }

  private async listen({ audio, locale }: Recorded): Promise<Omit<Heard, 'askedAt'>> {
    const kiosk = this.kiosks[locale];
    const submitted = await kiosk.submit(audio, { 'content-type': 'audio/wav' }, `?locale=${locale}`);
    const firstAudioAt = await firstAudioOf(kiosk, submitted.taskId);
    return { ...submitted, firstAudioAt, answer: await kiosk.completed(submitted.taskId) };
  }
}

async function stopAll(servers: Servers): Promise<void> {
  await Promise.all(Object.values(servers).map((server: ProviderServer) => server.stop()));
}

const environmentOf = ({ whisper, bedrock, polly, s3 }: Servers, deadlineMs: number): Record<string, string> => ({
  ...ACCOUNT,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.origin,
  AWS_ENDPOINT_URL_POLLY: polly.origin,
  AWS_ENDPOINT_URL_S3: s3.origin,
  OPENAI_BASE_URL_SPEECH: whisper.baseUrl,
  SPEECH_TO_TEXT: 'openai:whisper-1',
  LANGUAGE_MODEL: 'bedrock:eu.invented.clerk-2-v1:0',
  EMBEDDING_MODEL: EMBEDDER,
  TEXT_TO_SPEECH: VOICES,
  MEDIA_BUCKET: 'shop-media',
  ANSWER_DEADLINE_MS: String(deadlineMs),
});

/** The documents are embedded, and the reviewed sentences spoken, after the start. */
async function untilPrepared(shop: RunningShop): Promise<void> {
  const [made] = await shop.rows<{ spaces: number; left: number }>(
    `SELECT (SELECT count(*)::int FROM embedding_spaces WHERE active AND model = $1) AS spaces,
            (SELECT count(*)::int FROM spoken_phrases WHERE synthesizer LIKE 'local%')
            - (SELECT count(*)::int FROM spoken_phrases WHERE synthesizer = $2) AS left`,
    [EMBEDDER, VOICES],
  );
  if (made?.spaces !== 1 || made.left > 0) throw new Error(`not prepared in time: ${JSON.stringify(made)}`);
}

async function firstAudioOf(kiosk: RunningKiosk, taskId: string): Promise<number> {
  for (;;) {
    const response = await kiosk.request('GET', `/api/conversation/${taskId}?wait=5&after=-1`);
    const { segments } = (await response.json()) as Pick<Completed, 'segments'>;
    if (segments.some(({ kind, audio }) => kind === 'answer' && audio)) return performance.now();
    if (response.status !== 202) throw new Error('there was nothing to hear');
  }
}
