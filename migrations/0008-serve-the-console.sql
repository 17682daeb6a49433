ALTER TABLE users ADD COLUMN disabled_at timestamptz;
COMMENT ON COLUMN users.disabled_at IS 'From then on no token of this person is accepted, however long it is valid.';

-- What the lists of the console are narrowed by -----------------------------------------------------------------

ALTER TABLE conversations ADD COLUMN top_similarity real;
COMMENT ON COLUMN conversations.top_similarity IS 'The best of its vector search results, so that a list can be narrowed by it.';

UPDATE conversations SET top_similarity = best.similarity
FROM (SELECT conversation_id, max(similarity) AS similarity FROM vector_search_results GROUP BY conversation_id) AS best
WHERE conversations.id = best.conversation_id;

CREATE INDEX conversations_store ON conversations (store_id, received_at);
CREATE INDEX conversations_terminal ON conversations (terminal_id, received_at);
CREATE INDEX conversations_outcome ON conversations (outcome, received_at) WHERE outcome <> 'answered';
CREATE INDEX conversations_failure_reason ON conversations (failure_reason, received_at) WHERE failure_reason IS NOT NULL;
CREATE INDEX conversations_process_time ON conversations (process_time_ms);
CREATE INDEX conversations_top_similarity ON conversations (top_similarity) WHERE top_similarity IS NOT NULL;
CREATE INDEX conversations_rated ON conversations (helpful, received_at) WHERE helpful IS NOT NULL;
CREATE INDEX conversations_reviewed ON conversations (received_at)
  WHERE failure_reason_should_be IS NOT NULL OR system_response_message_should_be IS NOT NULL;

CREATE INDEX sessions_started ON sessions (started_at);
CREATE INDEX staff_calls_called ON staff_calls (called_at);

-- What statistics are read from ---------------------------------------------------------------------------------

CREATE TABLE conversation_rollups (
  grain text NOT NULL CHECK (grain IN ('hour', 'day')),
  period timestamptz NOT NULL,
  store_id uuid REFERENCES stores,
  dimension text NOT NULL CHECK (dimension IN ('store', 'terminal', 'locale', 'model')),
  value text NOT NULL,
  conversations integer NOT NULL,
  outcomes jsonb NOT NULL,
  failure_reasons jsonb NOT NULL,
  helpful integer NOT NULL,
  unhelpful integer NOT NULL,
  latencies jsonb NOT NULL,
  UNIQUE NULLS NOT DISTINCT (grain, dimension, period, store_id, value)
);
COMMENT ON TABLE conversation_rollups IS 'What was counted of finished conversations, once for each dimension. Holds nothing of what was said, and stays when conversations are erased.';
COMMENT ON COLUMN conversation_rollups.store_id IS 'Null: of all stores together, which is what most ask for.';
COMMENT ON COLUMN conversation_rollups.period IS 'First moment of the hour, or of the day of the store.';
COMMENT ON COLUMN conversation_rollups.latencies IS 'By stage, and of the whole as process_time: how many fell into each bucket. Eight buckets double a time.';

CREATE TABLE document_rollups (
  day timestamptz NOT NULL,
  store_id uuid NOT NULL REFERENCES stores,
  document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
  found integer NOT NULL,
  used integer NOT NULL,
  PRIMARY KEY (day, store_id, document_id)
);

CREATE TABLE rolled_up (
  name text PRIMARY KEY,
  until timestamptz NOT NULL
);
COMMENT ON TABLE rolled_up IS 'Everything before this time is counted.';

CREATE TABLE question_groups (
  id uuid PRIMARY KEY,
  model text NOT NULL,
  locale text NOT NULL,
  embedding halfvec(1024) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE question_groups IS 'Unanswered questions of one meaning: as near to the first of them as the embedding model lets them be.';
CREATE INDEX question_groups_model ON question_groups (model, locale);

CREATE TABLE grouped_questions (
  conversation_id uuid PRIMARY KEY REFERENCES conversations ON DELETE CASCADE,
  group_id uuid NOT NULL REFERENCES question_groups ON DELETE CASCADE,
  store_id uuid NOT NULL REFERENCES stores,
  received_at timestamptz NOT NULL,
  similarity real NOT NULL
);
CREATE INDEX grouped_questions_received ON grouped_questions (received_at);
CREATE INDEX grouped_questions_group ON grouped_questions (group_id);

CREATE FUNCTION latency_bucket(ms double precision) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT floor(8 * ln(greatest(ms, 1)) / ln(2.0::double precision))::integer
$$;
