CREATE EXTENSION IF NOT EXISTS vector;

-- Who and where -------------------------------------------------------------------------------------------------

CREATE TABLE stores (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Asia/Tokyo',
  phone text,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
  id uuid PRIMARY KEY,
  subject text NOT NULL UNIQUE,
  email text NOT NULL,
  store_ids uuid[],
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN users.store_ids IS 'Null: every store.';

CREATE TABLE terminals (
  id uuid PRIMARY KEY,
  store_id uuid NOT NULL REFERENCES stores,
  name text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (store_id, name)
);

CREATE TABLE access_codes (
  id uuid PRIMARY KEY,
  terminal_id uuid NOT NULL REFERENCES terminals,
  code_hash bytea NOT NULL UNIQUE,
  standing boolean NOT NULL DEFAULT false,
  expires_at timestamptz,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (standing OR expires_at IS NOT NULL)
);
COMMENT ON COLUMN access_codes.code_hash IS 'HMAC-SHA-256 under a key that is not in the database.';

CREATE TABLE terminal_sign_ins (
  id uuid PRIMARY KEY,
  terminal_id uuid NOT NULL REFERENCES terminals,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_because text CHECK (revoked_because IN ('signed_out', 'refresh_reused', 'terminal_disabled'))
);
COMMENT ON TABLE terminal_sign_ins IS 'A family of refresh tokens: from one access code until sign-out, reuse or the last renewal.';

CREATE TABLE refresh_tokens (
  id uuid PRIMARY KEY,
  sign_in_id uuid NOT NULL REFERENCES terminal_sign_ins ON DELETE CASCADE,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  rotated_at timestamptz,
  successor_id uuid
);
CREATE INDEX refresh_tokens_sign_in ON refresh_tokens (sign_in_id);

CREATE TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

-- What is sold --------------------------------------------------------------------------------------------------

CREATE TABLE products (
  id uuid PRIMARY KEY,
  product_number text NOT NULL UNIQUE,
  name text NOT NULL,
  size text,
  brand text,
  category text,
  price_minor bigint CHECK (price_minor >= 0),
  currency char(3),
  attributes jsonb NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((price_minor IS NULL) = (currency IS NULL))
);
COMMENT ON COLUMN products.price_minor IS 'In the currency''s minor unit: yen, or cents.';

CREATE TABLE product_codes (
  product_id uuid NOT NULL REFERENCES products ON DELETE CASCADE,
  source text NOT NULL CHECK (source IN ('size', 'product_number')),
  pattern text NOT NULL,
  code text NOT NULL,
  parts jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (product_id, source, pattern, code)
);
CREATE INDEX product_codes_code ON product_codes (code text_pattern_ops);
CREATE INDEX product_codes_parts ON product_codes USING gin (parts jsonb_path_ops);
COMMENT ON TABLE product_codes IS 'Normalized codes: what an utterance is matched against, exactly.';

CREATE TABLE product_stocks (
  product_id uuid NOT NULL REFERENCES products ON DELETE CASCADE,
  store_id uuid REFERENCES stores,
  quantity integer CHECK (quantity >= 0),
  as_of timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (product_id, store_id)
);
COMMENT ON TABLE product_stocks IS 'A product is carried by the stores that have a row here; no store: by every store. No quantity: not known.';

-- What is known -------------------------------------------------------------------------------------------------

CREATE TABLE documents (
  id uuid PRIMARY KEY,
  store_id uuid REFERENCES stores,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  source text NOT NULL UNIQUE,
  title text NOT NULL,
  content text NOT NULL,
  content_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN documents.store_id IS 'Null: true of every store.';

CREATE TABLE attachments (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('image', 'video')),
  media_key text NOT NULL,
  media_type text NOT NULL,
  caption text NOT NULL,
  UNIQUE (document_id, media_key)
);

CREATE TABLE passages (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
  position integer NOT NULL,
  heading text NOT NULL,
  text text NOT NULL,
  content_hash bytea NOT NULL,
  term_count integer NOT NULL,
  UNIQUE (document_id, position)
);

CREATE TABLE passage_terms (
  term text NOT NULL,
  passage_id uuid NOT NULL REFERENCES passages ON DELETE CASCADE,
  frequency integer NOT NULL,
  PRIMARY KEY (term, passage_id)
);
CREATE INDEX passage_terms_passage ON passage_terms (passage_id);
COMMENT ON TABLE passage_terms IS 'Term statistics for BM25: PostgreSQL''s own ranking knows no inverse document frequency.';

CREATE TABLE passage_embeddings (
  passage_id uuid NOT NULL REFERENCES passages ON DELETE CASCADE,
  model text NOT NULL,
  content_hash bytea NOT NULL,
  embedding halfvec(1024) NOT NULL,
  PRIMARY KEY (passage_id, model)
);
CREATE INDEX passage_embeddings_nearest ON passage_embeddings
  USING hnsw (embedding halfvec_cosine_ops) WITH (m = 24, ef_construction = 128);

CREATE TABLE embedding_spaces (
  model text PRIMARY KEY,
  active boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX embedding_spaces_one_active ON embedding_spaces (active) WHERE active;
COMMENT ON TABLE embedding_spaces IS 'The active space is searched; another is filled beside it and takes its place when it is complete.';

-- What was said -------------------------------------------------------------------------------------------------

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  terminal_id uuid NOT NULL REFERENCES terminals,
  store_id uuid NOT NULL REFERENCES stores,
  started_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_because text CHECK (ended_because IN ('idle', 'goodbye', 'ended', 'signed_out'))
);
CREATE UNIQUE INDEX sessions_one_open ON sessions (terminal_id) WHERE ended_at IS NULL;

CREATE TABLE conversations (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  terminal_id uuid NOT NULL REFERENCES terminals,
  store_id uuid NOT NULL REFERENCES stores,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  input text NOT NULL CHECK (input IN ('speech', 'text', 'button')),
  utterance text NOT NULL,
  received_at timestamptz NOT NULL,
  completed_at timestamptz,
  outcome text CHECK (outcome IN
    ('answered', 'clarified', 'abstained', 'rejected', 'escalated', 'cancelled', 'failed')),
  failure_reason text,
  process_time_ms integer,
  stages jsonb NOT NULL DEFAULT '[]',
  verdict jsonb,
  understanding jsonb,
  decision jsonb,
  focus jsonb,
  product_id uuid REFERENCES products ON DELETE SET NULL,
  product_number text,
  ledger jsonb NOT NULL DEFAULT '[]',
  models jsonb NOT NULL DEFAULT '{}',
  helpful boolean,
  failure_reason_should_be text,
  system_response_message_should_be text
);
CREATE INDEX conversations_session ON conversations (session_id, received_at);
CREATE INDEX conversations_received ON conversations (received_at);
COMMENT ON COLUMN conversations.focus IS 'What the next utterance of this session may refer to: settled product, pending question, its candidates.';
COMMENT ON COLUMN conversations.ledger IS 'Each value that was said, with the place where it was read.';
COMMENT ON COLUMN conversations.models IS 'Which provider served each purpose.';

CREATE TABLE chats (
  conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
  position integer NOT NULL,
  speaker text NOT NULL CHECK (speaker IN ('visitor', 'system', 'staff')),
  text text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (conversation_id, position)
);

CREATE TABLE vector_search_results (
  conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
  rank integer NOT NULL,
  passage_id uuid REFERENCES passages ON DELETE SET NULL,
  document_id uuid REFERENCES documents ON DELETE SET NULL,
  title text NOT NULL,
  text text NOT NULL,
  similarity real,
  lexical_score real,
  coverage real,
  fused_score real NOT NULL,
  used boolean NOT NULL,
  PRIMARY KEY (conversation_id, rank)
);
COMMENT ON TABLE vector_search_results IS 'Keeps the passage as it was then: an edited document does not change why an answer came out.';

CREATE TABLE staff_calls (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  terminal_id uuid NOT NULL REFERENCES terminals,
  store_id uuid NOT NULL REFERENCES stores,
  conversation_id uuid REFERENCES conversations ON DELETE SET NULL,
  called_at timestamptz NOT NULL DEFAULT now(),
  acknowledged_at timestamptz,
  closed_at timestamptz
);
CREATE UNIQUE INDEX staff_calls_one_open ON staff_calls (session_id) WHERE closed_at IS NULL;

-- What must survive ---------------------------------------------------------------------------------------------

CREATE TABLE background_task_results (
  id uuid PRIMARY KEY,
  conversation_id uuid NOT NULL UNIQUE REFERENCES conversations ON DELETE CASCADE,
  terminal_id uuid NOT NULL REFERENCES terminals,
  status text NOT NULL CHECK (status IN ('in_progress', 'completed')),
  owner text NOT NULL,
  lease_until timestamptz NOT NULL,
  attempt integer NOT NULL DEFAULT 1,
  cancelled_at timestamptz,
  result jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  CHECK ((status = 'completed') = (result IS NOT NULL))
);
CREATE INDEX background_task_results_expired ON background_task_results (lease_until) WHERE status = 'in_progress';
COMMENT ON COLUMN background_task_results.attempt IS 'Fences writes: who lost the lease writes nothing.';

CREATE TABLE segments (
  task_id uuid NOT NULL REFERENCES background_task_results ON DELETE CASCADE,
  index integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('hold', 'answer')),
  text text NOT NULL,
  audio bytea,
  audio_type text,
  duration_ms integer,
  attempt integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (task_id, index),
  CHECK ((audio IS NULL) = (audio_type IS NULL))
);

CREATE TABLE idempotency_keys (
  terminal_id uuid NOT NULL REFERENCES terminals,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  claimed_until timestamptz NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (terminal_id, key)
);
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE spoken_phrases (
  synthesizer text NOT NULL,
  locale text NOT NULL,
  text text NOT NULL,
  audio bytea NOT NULL,
  audio_type text NOT NULL,
  duration_ms integer NOT NULL,
  PRIMARY KEY (synthesizer, locale, text)
);
COMMENT ON TABLE spoken_phrases IS 'Audio of reviewed sentences: made once and kept, so that a failure can speak too.';

CREATE TABLE audit_entries (
  sequence bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
