ALTER TABLE users ADD COLUMN disabled_at timestamptz;
COMMENT ON COLUMN users.disabled_at IS 'From then on no token of this person is accepted, however long it is valid.';

-- What the lists of the console are narrowed by -----------------------------------------------------------------

ALTER TABLE conversations ADD COLUMN top_similarity real;
COMMENT ON COLUMN conversations.top_similarity IS 'The best of its vector search results; kept here by a trigger, so that a list can be narrowed by it.';

CREATE FUNCTION keep_top_similarity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversations SET top_similarity = best.similarity
  FROM (SELECT conversation_id, max(similarity) AS similarity FROM found GROUP BY conversation_id) AS best
  WHERE conversations.id = best.conversation_id AND best.similarity IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER vector_search_results_top_similarity AFTER INSERT ON vector_search_results
  REFERENCING NEW TABLE AS found FOR EACH STATEMENT EXECUTE FUNCTION keep_top_similarity();
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

CREATE FUNCTION text_pairs(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(substr(folded, at, 2)), '{}')
  FROM (SELECT lower(normalize($1, NFKC)) AS folded) AS text, generate_series(1, length(folded) - 1) AS at
$$;
COMMENT ON FUNCTION text_pairs IS 'Every two characters that follow each other: finds a part of a text in any language.';
CREATE INDEX chats_text ON chats USING gin (text_pairs(text));

CREATE INDEX sessions_started ON sessions (started_at);
CREATE INDEX staff_calls_called ON staff_calls (called_at);
