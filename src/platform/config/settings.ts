import { z } from 'zod';

const onOff = z.enum(['on', 'off'], 'is not on or off').transform((value) => value === 'on');
const commaList = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const wholeNumber = (min: number, max: number) => {
  const fault = `is not a whole number from ${min} to ${max}`;
  return z.coerce.number(fault).int(fault).min(min, fault).max(max, fault);
};
const providers = z
  .array(z.string().regex(/^[a-z][a-z0-9-]*(:.+)?$/i, 'is not <provider> or <provider>:<model>'))
  .min(1);
const selection = commaList.pipe(providers);
/** A capital begins another voice of the provider before it: `polly:Takumi,Ruth,local` is a chain of two. */
const voiceSelection = commaList
  .transform((items) => items.join(',').split(/,(?![A-Z])/))
  .transform((items) => items.filter((item) => item !== ''))
  .pipe(providers);
const httpUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' });
const origin = httpUrl.transform((value) => new URL(value).origin);

/** What examples and templates write where a secret belongs. */
const PLACEHOLDER = /change.?me|replace.?me|place.?holder|your.?(?:secret|key)|insert.?here/i;
const secret = z
  .string()
  .min(32, 'is shorter than 32 characters')
  .refine((value) => !PLACEHOLDER.test(value), 'stands for a secret and is none');

/** Every environment variable of the core, in the order of `.env.example`. Extensions bring their own. */
export const SETTINGS = z.object({
  PORT: wholeNumber(0, 65_535).default(3000).describe('Port to listen on; 0 takes a free one'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  PUBLIC_ORIGIN: origin
    .optional()
    .describe(
      'Origin that visitors and operators use; cookies are Secure exactly when it is https (default: http://localhost:PORT)',
    ),
  TRUSTED_PROXIES: commaList.default([]).describe('Addresses or networks whose X-Forwarded-For is believed'),
  PROCESS_ROLE: z
    .enum(['all', 'api', 'worker'], 'is not all, api or worker')
    .default('all')
    .describe(
      'api accepts exchanges, worker takes over those whose process died and does background work, all does both',
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL' })
    .optional()
    .describe('PostgreSQL 15 or newer with pgvector 0.8 or newer; unset: an embedded one under DATA_DIR'),
  MIGRATION_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL' })
    .optional()
    .describe(
      'The same database as the owner of its tables, for migrate alone, which then lets the role of DATABASE_URL in; unset: that role owns them',
    ),
  DATA_DIR: z.string().min(1).default('.data').describe('Embedded database, local media, local keys'),
  DEMO: onOff.optional().describe('on seeds the demo store (default: on with the embedded database, else off)'),
  DEMO_ACCESS_CODE: z
    .string()
    .regex(/^[0-9]{6}$/, 'is not six digits')
    .optional()
    .describe('Fixes the standing code of the English demo terminal (default: random, printed at start)'),
  UTTERANCES_PER_MINUTE: wholeNumber(0, 100_000).default(60).describe('Limit per terminal; 0 is no limit'),
  LANGUAGE_MODEL: selection
    .default(['extractive'])
    .describe('bedrock:<model id>, openai:<model> or extractive; a comma list is a fallback chain'),
  MODERATION_MODEL: selection
    .optional()
    .describe('As LANGUAGE_MODEL, or rules (default: LANGUAGE_MODEL; rules where that is extractive)'),
  EMBEDDING_MODEL: z
    .string()
    .trim()
    .regex(
      /^[a-z][a-z0-9-]*(:[^,]+)?$/i,
      'is not one <provider> or <provider>:<model>; it has no fallback, for vectors of two models are never compared',
    )
    .default('local')
    .describe('bedrock:<model id>, openai:<model> or local, one of them; 1024 dimensions always'),
  SPEECH_TO_TEXT: selection.default(['local']).describe('openai:<model>, local or none'),
  TEXT_TO_SPEECH: voiceSelection
    .default(['local'])
    .describe('polly:<voice>[,<voice>] with a voice for each language, openai:<model>/<voice>, local or none'),
  MEDIA_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')
    .optional()
    .describe('S3 bucket of images and videos; unset: files under DATA_DIR'),
  COGNITO_ISSUER: httpUrl
    .optional()
    .describe(
      'Issuer of the tokens of the console; its keys are at <issuer>/.well-known/jwks.json (default: a local identity, not in production)',
    ),
  COGNITO_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Client whose tokens the console takes (required with COGNITO_ISSUER)'),
  JWT_SECRET: commaList
    .pipe(z.array(secret).min(1))
    .optional()
    .describe(
      'Signs kiosk cookies; of several values the first signs and all verify (required with DATABASE_URL, else generated)',
    ),
  CODE_KEY: secret.optional().describe('Keys the hash of access codes (required with DATABASE_URL, else generated)'),
  ANSWER_DEADLINE_MS: wholeNumber(1_000, 120_000).default(12_000).describe('Time for a whole answer, from receipt'),
  HOLD_AFTER_MS: wholeNumber(100, 60_000).default(3_000).describe('Silence after which a holding sentence is said'),
  SPECULATION: onOff
    .default(false)
    .describe(
      'on lets a language model begin to write before moderation has decided; nothing is said before (default: off)',
    ),
  DEREGISTRATION_MS: wholeNumber(0, 30_000)
    .optional()
    .describe(
      'For so long a stopping process takes requests as before, for its balancer to see that it is not ready (default: 5000 with DATABASE_URL, else 0)',
    ),
  RETENTION_DAYS: wholeNumber(1, 3_650).default(180).describe('Conversations older than this are erased'),
  EXTENSIONS: commaList.default([]).describe('Packages or files that export an extension'),
  METRICS_PORT: wholeNumber(1, 65_535)
    .optional()
    .describe('Serves /metrics on a port of its own (default: the same port)'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional().describe('Where traces go; unset: nowhere'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is not debug, info, warn, error or silent')
    .default('info')
    .describe('Least level that is logged'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'is not development, test or production')
    .default('development')
    .describe('production refuses what is for trying out only'),
});

export type Settings = z.infer<typeof SETTINGS>;
