-- Made by the migrations; generated, not to be edited.

CREATE TABLE access_codes (
  id uuid NOT NULL,
  terminal_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  standing boolean NOT NULL DEFAULT false,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT access_codes_code_hash_key UNIQUE (code_hash),
  CONSTRAINT access_codes_pkey PRIMARY KEY (id),
  CONSTRAINT access_codes_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id),
  CONSTRAINT access_codes_check CHECK ((standing OR (expires_at IS NOT NULL)))
);

CREATE TABLE attachments (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  kind text NOT NULL,
  media_key text NOT NULL,
  media_type text NOT NULL,
  caption text NOT NULL,
  CONSTRAINT attachments_document_id_media_key_key UNIQUE (document_id, media_key),
  CONSTRAINT attachments_pkey PRIMARY KEY (id),
  CONSTRAINT attachments_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE CASCADE,
  CONSTRAINT attachments_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'video'::text])))
);

CREATE TABLE audit_entries (
  sequence bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_entries_pkey PRIMARY KEY (sequence)
);
CREATE INDEX audit_entries_action ON public.audit_entries USING btree (action, sequence);
CREATE INDEX audit_entries_actor ON public.audit_entries USING btree (actor, sequence);
CREATE INDEX audit_entries_at ON public.audit_entries USING btree (at);
CREATE INDEX audit_entries_subject ON public.audit_entries USING btree (subject, sequence);
CREATE INDEX audit_entries_subjects ON public.audit_entries USING gin (((detail -> 'subjects'::text))) WHERE (detail ? 'subjects'::text);

-- What the audit already tells of this hour: that somebody looks at the same thing again is no news.
CREATE TABLE audit_notes (
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  hour timestamp with time zone NOT NULL,
  CONSTRAINT audit_notes_pkey PRIMARY KEY (actor, action, subject, hour)
);
CREATE INDEX audit_notes_hour ON public.audit_notes USING btree (hour);

CREATE TABLE background_task_results (
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  terminal_id uuid NOT NULL,
  status text NOT NULL,
  owner text NOT NULL,
  lease_until timestamp with time zone NOT NULL,
  attempt integer NOT NULL DEFAULT 1,
  cancelled_at timestamp with time zone,
  result jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  completed_at timestamp with time zone,
  CONSTRAINT background_task_results_conversation_id_key UNIQUE (conversation_id),
  CONSTRAINT background_task_results_pkey PRIMARY KEY (id),
  CONSTRAINT background_task_results_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  CONSTRAINT background_task_results_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id),
  CONSTRAINT background_task_results_check CHECK (((status = 'completed'::text) = (result IS NOT NULL))),
  CONSTRAINT background_task_results_status_check CHECK ((status = ANY (ARRAY['in_progress'::text, 'completed'::text])))
);
CREATE INDEX background_task_results_expired ON public.background_task_results USING btree (lease_until) WHERE (status = 'in_progress'::text);

CREATE TABLE chats (
  conversation_id uuid NOT NULL,
  position integer NOT NULL,
  speaker text NOT NULL,
  text text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT chats_pkey PRIMARY KEY (conversation_id, "position"),
  CONSTRAINT chats_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  CONSTRAINT chats_speaker_check CHECK ((speaker = ANY (ARRAY['visitor'::text, 'system'::text, 'staff'::text])))
);

-- What was counted of finished conversations, once for each dimension. Holds nothing of what was said, and stays when conversations are erased.
CREATE TABLE conversation_rollups (
  grain text NOT NULL,
  period timestamp with time zone NOT NULL,
  store_id uuid,
  dimension text NOT NULL,
  value text NOT NULL,
  conversations integer NOT NULL,
  outcomes jsonb NOT NULL,
  failure_reasons jsonb NOT NULL,
  helpful integer NOT NULL,
  unhelpful integer NOT NULL,
  latencies jsonb NOT NULL,
  CONSTRAINT conversation_rollups_grain_dimension_period_store_id_value_key UNIQUE NULLS NOT DISTINCT (grain, dimension, period, store_id, value),
  CONSTRAINT conversation_rollups_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT conversation_rollups_dimension_check CHECK ((dimension = ANY (ARRAY['store'::text, 'terminal'::text, 'locale'::text, 'model'::text]))),
  CONSTRAINT conversation_rollups_grain_check CHECK ((grain = ANY (ARRAY['hour'::text, 'day'::text])))
);

CREATE TABLE conversations (
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  terminal_id uuid NOT NULL,
  store_id uuid NOT NULL,
  locale text NOT NULL,
  input text NOT NULL,
  utterance text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  completed_at timestamp with time zone,
  outcome text,
  failure_reason text,
  process_time_ms integer,
  stages jsonb NOT NULL DEFAULT '[]'::jsonb,
  verdict jsonb,
  understanding jsonb,
  decision jsonb,
  focus jsonb,
  product_id uuid,
  product_number text,
  ledger jsonb NOT NULL DEFAULT '[]'::jsonb,
  models jsonb NOT NULL DEFAULT '{}'::jsonb,
  helpful boolean,
  failure_reason_should_be text,
  system_response_message_should_be text,
  providers jsonb NOT NULL DEFAULT '[]'::jsonb,
  heard_after_ms integer,
  intent text,
  sentiment text,
  top_similarity real,
  heard_text_should_be text,
  reviewed_at timestamp with time zone,
  pinned_at timestamp with time zone,
  CONSTRAINT conversations_pkey PRIMARY KEY (id),
  CONSTRAINT conversations_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE SET NULL,
  CONSTRAINT conversations_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE,
  CONSTRAINT conversations_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT conversations_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id),
  CONSTRAINT conversations_heard_after_ms_check CHECK ((heard_after_ms >= 0)),
  CONSTRAINT conversations_input_check CHECK ((input = ANY (ARRAY['speech'::text, 'text'::text, 'button'::text]))),
  CONSTRAINT conversations_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT conversations_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'clarified'::text, 'abstained'::text, 'rejected'::text, 'escalated'::text, 'cancelled'::text, 'failed'::text]))),
  CONSTRAINT conversations_sentiment_check CHECK ((sentiment = ANY (ARRAY['positive'::text, 'neutral'::text, 'negative'::text])))
);
CREATE INDEX conversations_failure_reason ON public.conversations USING btree (failure_reason, received_at) WHERE (failure_reason IS NOT NULL);
CREATE INDEX conversations_outcome ON public.conversations USING btree (outcome, received_at) WHERE (outcome <> 'answered'::text);
CREATE INDEX conversations_pinned ON public.conversations USING btree (store_id) WHERE (pinned_at IS NOT NULL);
CREATE INDEX conversations_process_time ON public.conversations USING btree (process_time_ms);
CREATE INDEX conversations_rated ON public.conversations USING btree (helpful, received_at) WHERE (helpful IS NOT NULL);
CREATE INDEX conversations_received ON public.conversations USING btree (received_at);
CREATE INDEX conversations_reviewed ON public.conversations USING btree (received_at) WHERE ((reviewed_at IS NOT NULL) OR (failure_reason_should_be IS NOT NULL) OR (system_response_message_should_be IS NOT NULL));
CREATE INDEX conversations_session ON public.conversations USING btree (session_id, received_at);
CREATE INDEX conversations_store ON public.conversations USING btree (store_id, received_at);
CREATE INDEX conversations_terminal ON public.conversations USING btree (terminal_id, received_at);
CREATE INDEX conversations_top_similarity ON public.conversations USING btree (top_similarity) WHERE (top_similarity IS NOT NULL);

CREATE TABLE document_rollups (
  day timestamp with time zone NOT NULL,
  store_id uuid NOT NULL,
  document_id uuid NOT NULL,
  found integer NOT NULL,
  used integer NOT NULL,
  CONSTRAINT document_rollups_pkey PRIMARY KEY (day, store_id, document_id),
  CONSTRAINT document_rollups_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE CASCADE,
  CONSTRAINT document_rollups_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id)
);

-- What a document was, is, or is about to be. The live one is copied into documents, passages and attachments in one transaction.
CREATE TABLE document_versions (
  document_id uuid NOT NULL,
  number integer NOT NULL,
  stage text NOT NULL,
  publishes boolean NOT NULL,
  file_name text,
  file bytea,
  title text NOT NULL,
  locale text,
  store_id uuid,
  body text,
  attachments jsonb NOT NULL DEFAULT '[]'::jsonb,
  passages integer,
  embedded integer,
  fault jsonb,
  made_by text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT now(),
  staged_at timestamp with time zone NOT NULL DEFAULT now(),
  published_at timestamp with time zone,
  original_key text,
  CONSTRAINT document_versions_pkey PRIMARY KEY (document_id, number),
  CONSTRAINT document_versions_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE CASCADE,
  CONSTRAINT document_versions_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT document_versions_check CHECK (((stage = 'uploaded'::text) <= (file IS NOT NULL))),
  CONSTRAINT document_versions_check1 CHECK (((stage = ANY (ARRAY['extracted'::text, 'split'::text, 'embedded'::text, 'live'::text, 'superseded'::text])) <= ((body IS NOT NULL) AND (locale IS NOT NULL)))),
  CONSTRAINT document_versions_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT document_versions_number_check CHECK ((number > 0)),
  CONSTRAINT document_versions_stage_check CHECK ((stage = ANY (ARRAY['uploaded'::text, 'extracted'::text, 'split'::text, 'embedded'::text, 'live'::text, 'superseded'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX document_versions_one_live ON public.document_versions USING btree (document_id) WHERE (stage = 'live'::text);

CREATE TABLE documents (
  id uuid NOT NULL,
  store_id uuid,
  locale text NOT NULL,
  source text NOT NULL,
  title text NOT NULL,
  content text NOT NULL,
  content_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  live_version integer,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT documents_source_key UNIQUE (source),
  CONSTRAINT documents_pkey PRIMARY KEY (id),
  CONSTRAINT documents_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT documents_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text])))
);

-- The active space is searched; another is filled beside it and takes its place when it is complete.
CREATE TABLE embedding_spaces (
  model text NOT NULL,
  active boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT embedding_spaces_pkey PRIMARY KEY (model)
);
CREATE UNIQUE INDEX embedding_spaces_one_active ON public.embedding_spaces USING btree (active) WHERE active;

-- From which chance of being right on a question is answered, learnt from labels. No row: the shipped threshold serves, uncalibrated.
CREATE TABLE grounding_calibrations (
  embedding_model text NOT NULL,
  locale text NOT NULL,
  features text[] NOT NULL,
  weights double precision[] NOT NULL,
  scope_weights double precision[] NOT NULL,
  threshold double precision NOT NULL,
  in_scope double precision NOT NULL,
  alpha double precision NOT NULL,
  labels integer NOT NULL,
  coverage double precision NOT NULL,
  wrong_at_most double precision NOT NULL,
  calibrated_at timestamp with time zone NOT NULL DEFAULT now(),
  intents jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT grounding_calibrations_pkey PRIMARY KEY (embedding_model, locale),
  CONSTRAINT grounding_calibrations_alpha_check CHECK (((alpha >= (0)::double precision) AND (alpha <= (1)::double precision))),
  CONSTRAINT grounding_calibrations_in_scope_check CHECK (((in_scope >= (0)::double precision) AND (in_scope <= (1)::double precision))),
  CONSTRAINT grounding_calibrations_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT grounding_calibrations_threshold_check CHECK (((threshold >= (0)::double precision) AND (threshold <= (1)::double precision)))
);

CREATE TABLE grouped_questions (
  conversation_id uuid NOT NULL,
  group_id uuid NOT NULL,
  store_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  similarity real NOT NULL,
  CONSTRAINT grouped_questions_pkey PRIMARY KEY (conversation_id),
  CONSTRAINT grouped_questions_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  CONSTRAINT grouped_questions_group_id_fkey FOREIGN KEY (group_id) REFERENCES question_groups(id) ON DELETE CASCADE,
  CONSTRAINT grouped_questions_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id)
);
CREATE INDEX grouped_questions_group_received ON public.grouped_questions USING btree (group_id, received_at);
CREATE INDEX grouped_questions_received ON public.grouped_questions USING btree (received_at);

CREATE TABLE idempotency_keys (
  terminal_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  claimed_until timestamp with time zone NOT NULL,
  response jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  claimed_by uuid,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (terminal_id, key),
  CONSTRAINT idempotency_keys_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id)
);
CREATE INDEX idempotency_keys_created ON public.idempotency_keys USING btree (created_at);

-- Of passages that are not live yet or no longer: a version goes live, or comes back, without asking the model.
CREATE TABLE kept_embeddings (
  content_hash bytea NOT NULL,
  model text NOT NULL,
  embedding halfvec(1024) NOT NULL,
  kept_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT kept_embeddings_pkey PRIMARY KEY (content_hash, model)
);
CREATE INDEX kept_embeddings_age ON public.kept_embeddings USING btree (kept_at);

CREATE TABLE passage_embeddings (
  passage_id uuid NOT NULL,
  model text NOT NULL,
  content_hash bytea NOT NULL,
  embedding halfvec(1024) NOT NULL,
  CONSTRAINT passage_embeddings_pkey PRIMARY KEY (passage_id, model),
  CONSTRAINT passage_embeddings_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES passages(id) ON DELETE CASCADE
);
CREATE INDEX passage_embeddings_nearest ON public.passage_embeddings USING hnsw (embedding halfvec_cosine_ops) WITH (m='24', ef_construction='128');

-- Term statistics for BM25: PostgreSQL's own ranking knows no inverse document frequency.
CREATE TABLE passage_terms (
  term text NOT NULL,
  passage_id uuid NOT NULL,
  frequency integer NOT NULL,
  CONSTRAINT passage_terms_pkey PRIMARY KEY (term, passage_id),
  CONSTRAINT passage_terms_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES passages(id) ON DELETE CASCADE
);
CREATE INDEX passage_terms_passage ON public.passage_terms USING btree (passage_id);

CREATE TABLE passages (
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  position integer NOT NULL,
  heading text NOT NULL,
  text text NOT NULL,
  content_hash bytea NOT NULL,
  term_count integer NOT NULL,
  page integer,
  asked text,
  last_page integer,
  CONSTRAINT passages_document_id_position_key UNIQUE (document_id, "position"),
  CONSTRAINT passages_pkey PRIMARY KEY (id),
  CONSTRAINT passages_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE CASCADE,
  CONSTRAINT passages_check CHECK ((last_page >= page)),
  CONSTRAINT passages_page_check CHECK ((page > 0))
);
CREATE INDEX passages_asked ON public.passages USING btree (document_id) WHERE (asked IS NOT NULL);

-- Normalized codes: what an utterance is matched against, exactly.
CREATE TABLE product_codes (
  product_id uuid NOT NULL,
  source text NOT NULL,
  pattern text NOT NULL,
  code text NOT NULL,
  parts jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT product_codes_pkey PRIMARY KEY (product_id, source, pattern, code),
  CONSTRAINT product_codes_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  CONSTRAINT product_codes_source_check CHECK ((source = ANY (ARRAY['size'::text, 'product_number'::text])))
);
CREATE INDEX product_codes_code ON public.product_codes USING btree (code text_pattern_ops);
CREATE INDEX product_codes_parts ON public.product_codes USING gin (parts jsonb_path_ops);

-- Every change of the product master; the last version is the state that the master is in.
CREATE TABLE product_imports (
  version integer NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL,
  undoes integer,
  added integer NOT NULL,
  changed integer NOT NULL,
  removed integer NOT NULL,
  CONSTRAINT product_imports_pkey PRIMARY KEY (version),
  CONSTRAINT product_imports_undoes_fkey FOREIGN KEY (undoes) REFERENCES product_imports(version)
);

-- A product is carried by the stores that have a row here; no store: by every store. No quantity: not known.
CREATE TABLE product_stocks (
  product_id uuid NOT NULL,
  store_id uuid,
  quantity integer,
  as_of timestamp with time zone NOT NULL,
  CONSTRAINT product_stocks_product_id_store_id_key UNIQUE NULLS NOT DISTINCT (product_id, store_id),
  CONSTRAINT product_stocks_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE CASCADE,
  CONSTRAINT product_stocks_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT product_stocks_quantity_check CHECK ((quantity >= 0))
);

CREATE TABLE products (
  id uuid NOT NULL,
  product_number text NOT NULL,
  name text NOT NULL,
  size text,
  brand text,
  category text,
  price_minor bigint,
  currency character(3),
  attributes jsonb NOT NULL DEFAULT '{}'::jsonb,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  name_folded text DEFAULT lower(NORMALIZE(name, NFKC)),
  brand_folded text DEFAULT lower(NORMALIZE(brand, NFKC)),
  CONSTRAINT products_product_number_key UNIQUE (product_number),
  CONSTRAINT products_pkey PRIMARY KEY (id),
  CONSTRAINT products_check CHECK (((price_minor IS NULL) = (currency IS NULL))),
  CONSTRAINT products_price_minor_check CHECK ((price_minor >= 0))
);
CREATE INDEX products_by_beginning_of_brand ON public.products USING btree ("left"(brand_folded, 3));
CREATE INDEX products_by_beginning_of_name ON public.products USING btree ("left"(name_folded, 3));

-- What the last import found in the place of what it wrote, so that it can be undone. No product: there was none.
CREATE TABLE products_before (
  product_id uuid NOT NULL,
  product jsonb,
  stocks jsonb NOT NULL,
  CONSTRAINT products_before_pkey PRIMARY KEY (product_id)
);

-- Unanswered questions of one meaning: as near to the first of them as the embedding model lets them be.
CREATE TABLE question_groups (
  id uuid NOT NULL,
  model text NOT NULL,
  locale text NOT NULL,
  embedding halfvec(1024) NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT question_groups_pkey PRIMARY KEY (id)
);
CREATE INDEX question_groups_model ON public.question_groups USING btree (model, locale);

CREATE TABLE rate_limits (
  key character varying(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
);

CREATE TABLE refresh_tokens (
  id uuid NOT NULL,
  sign_in_id uuid NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  rotated_at timestamp with time zone,
  successor_id uuid,
  CONSTRAINT refresh_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT refresh_tokens_sign_in_id_fkey FOREIGN KEY (sign_in_id) REFERENCES terminal_sign_ins(id) ON DELETE CASCADE
);
CREATE INDEX refresh_tokens_sign_in ON public.refresh_tokens USING btree (sign_in_id);

-- Everything before this time is counted.
CREATE TABLE rolled_up (
  name text NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT rolled_up_pkey PRIMARY KEY (name)
);

-- By what a text is found, written behind the visitor: oldest first, so that whatever was received from the last of it on has to be read itself.
CREATE TABLE said_grams (
  conversation_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  grams integer[] NOT NULL,
  CONSTRAINT said_grams_pkey PRIMARY KEY (conversation_id),
  CONSTRAINT said_grams_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE
);
CREATE INDEX said_grams_grams ON public.said_grams USING gin (grams);
CREATE INDEX said_grams_received ON public.said_grams USING btree (received_at);

CREATE TABLE schema_versions (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT schema_versions_pkey PRIMARY KEY (name)
);

CREATE TABLE segments (
  task_id uuid NOT NULL,
  index integer NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  audio bytea,
  audio_type text,
  duration_ms integer,
  attempt integer NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT segments_pkey PRIMARY KEY (task_id, index),
  CONSTRAINT segments_task_id_fkey FOREIGN KEY (task_id) REFERENCES background_task_results(id) ON DELETE CASCADE,
  CONSTRAINT segments_check CHECK (((audio IS NULL) = (audio_type IS NULL))),
  CONSTRAINT segments_kind_check CHECK ((kind = ANY (ARRAY['hold'::text, 'answer'::text])))
);

CREATE TABLE sessions (
  id uuid NOT NULL,
  terminal_id uuid NOT NULL,
  store_id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_because text,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT sessions_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id),
  CONSTRAINT sessions_ended_because_check CHECK ((ended_because = ANY (ARRAY['idle'::text, 'goodbye'::text, 'ended'::text, 'signed_out'::text])))
);
CREATE UNIQUE INDEX sessions_one_open ON public.sessions USING btree (terminal_id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_started ON public.sessions USING btree (started_at);

-- Audio of reviewed sentences: made once and kept, so that a failure can speak too.
CREATE TABLE spoken_phrases (
  synthesizer text NOT NULL,
  locale text NOT NULL,
  text text NOT NULL,
  audio bytea NOT NULL,
  audio_type text NOT NULL,
  duration_ms integer NOT NULL,
  CONSTRAINT spoken_phrases_pkey PRIMARY KEY (synthesizer, locale, text)
);

CREATE TABLE staff_calls (
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  terminal_id uuid NOT NULL,
  store_id uuid NOT NULL,
  conversation_id uuid,
  called_at timestamp with time zone NOT NULL DEFAULT now(),
  acknowledged_at timestamp with time zone,
  closed_at timestamp with time zone,
  acknowledged_by text,
  acknowledged_name text,
  CONSTRAINT staff_calls_pkey PRIMARY KEY (id),
  CONSTRAINT staff_calls_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE SET NULL,
  CONSTRAINT staff_calls_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE,
  CONSTRAINT staff_calls_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT staff_calls_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id)
);
CREATE INDEX staff_calls_called ON public.staff_calls USING btree (called_at);
CREATE UNIQUE INDEX staff_calls_one_open ON public.staff_calls USING btree (session_id) WHERE (closed_at IS NULL);

CREATE TABLE stores (
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Asia/Tokyo'::text,
  phone text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  opening_hours jsonb,
  CONSTRAINT stores_code_key UNIQUE (code),
  CONSTRAINT stores_pkey PRIMARY KEY (id)
);

CREATE TABLE taught_answers (
  id uuid NOT NULL,
  conversation_id uuid,
  store_id uuid,
  locale text NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  version integer NOT NULL DEFAULT 1,
  taught_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  published_at timestamp with time zone,
  published_by text,
  revoked_at timestamp with time zone,
  revoked_by text,
  visitors_words boolean NOT NULL DEFAULT true,
  CONSTRAINT taught_answers_pkey PRIMARY KEY (id),
  CONSTRAINT taught_answers_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE SET NULL,
  CONSTRAINT taught_answers_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT taught_answers_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT taught_answers_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'revoked'::text])))
);
CREATE INDEX taught_answers_conversation ON public.taught_answers USING btree (conversation_id);
CREATE INDEX taught_answers_created ON public.taught_answers USING btree (created_at, id);
CREATE UNIQUE INDEX taught_answers_one_draft ON public.taught_answers USING btree (conversation_id) WHERE (state = 'draft'::text);

-- A family of refresh tokens: from one access code until sign-out, reuse or the last renewal.
CREATE TABLE terminal_sign_ins (
  id uuid NOT NULL,
  terminal_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  revoked_because text,
  CONSTRAINT terminal_sign_ins_pkey PRIMARY KEY (id),
  CONSTRAINT terminal_sign_ins_terminal_id_fkey FOREIGN KEY (terminal_id) REFERENCES terminals(id),
  CONSTRAINT terminal_sign_ins_revoked_because_check CHECK ((revoked_because = ANY (ARRAY['signed_out'::text, 'refresh_reused'::text, 'terminal_disabled'::text])))
);

CREATE TABLE terminals (
  id uuid NOT NULL,
  store_id uuid NOT NULL,
  name text NOT NULL,
  locale text NOT NULL,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  seen_at timestamp with time zone,
  page_version text,
  microphone text,
  CONSTRAINT terminals_store_id_name_key UNIQUE (store_id, name),
  CONSTRAINT terminals_pkey PRIMARY KEY (id),
  CONSTRAINT terminals_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id),
  CONSTRAINT terminals_locale_check CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT terminals_microphone_check CHECK ((microphone = ANY (ARRAY['unknown'::text, 'working'::text, 'denied'::text, 'missing'::text, 'silent'::text])))
);

-- What a curator may attach to a document.
CREATE TABLE uploaded_media (
  media_key text NOT NULL,
  kind text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT uploaded_media_pkey PRIMARY KEY (media_key),
  CONSTRAINT uploaded_media_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'video'::text])))
);

CREATE TABLE users (
  id uuid NOT NULL,
  subject text NOT NULL,
  email text NOT NULL,
  store_ids uuid[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  disabled_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT users_subject_key UNIQUE (subject),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);

-- Keeps the passage as it was then: an edited document does not change why an answer came out.
CREATE TABLE vector_search_results (
  conversation_id uuid NOT NULL,
  rank integer NOT NULL,
  passage_id uuid,
  document_id uuid,
  title text NOT NULL,
  text text NOT NULL,
  similarity real,
  lexical_score real,
  coverage real,
  fused_score real NOT NULL,
  used boolean NOT NULL,
  taught_answer_id uuid,
  relevant boolean,
  CONSTRAINT vector_search_results_pkey PRIMARY KEY (conversation_id, rank),
  CONSTRAINT vector_search_results_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  CONSTRAINT vector_search_results_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(id) ON DELETE SET NULL,
  CONSTRAINT vector_search_results_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES passages(id) ON DELETE SET NULL,
  CONSTRAINT vector_search_results_taught_answer_id_fkey FOREIGN KEY (taught_answer_id) REFERENCES taught_answers(id) ON DELETE SET NULL
);
CREATE INDEX vector_search_results_taught ON public.vector_search_results USING btree (taught_answer_id) WHERE (taught_answer_id IS NOT NULL);
