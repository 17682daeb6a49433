-- What the console finds a text by ------------------------------------------------------------------------------

CREATE FUNCTION grams_of(said text, size integer) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT hashtext(gram)), '{}')
  FROM (
    SELECT substr(folded, place, size) AS gram
    FROM (SELECT lower(normalize(said, NFKC)) AS folded OFFSET 0) AS text, generate_series(1, length(folded) - size + 1) AS place
  ) AS neighbours
  WHERE strpos(gram, ' ') = 0
$$;

CREATE TABLE said_grams (
  conversation_id uuid PRIMARY KEY REFERENCES conversations ON DELETE CASCADE,
  received_at timestamptz NOT NULL,
  grams integer[] NOT NULL
);
COMMENT ON TABLE said_grams IS 'By what a text is found, written behind the visitor: oldest first, so that whatever was received from the last of it on has to be read itself.';
COMMENT ON COLUMN said_grams.grams IS 'Every two and every three neighbouring characters of its chats, hashed: a row that has all of a text may hold it, one that has not holds it nowhere.';
CREATE INDEX said_grams_received ON said_grams (received_at);
CREATE INDEX said_grams_grams ON said_grams USING gin (grams);

-- The latest of each group of unanswered questions ----------------------------------------------------------------

CREATE INDEX grouped_questions_group_received ON grouped_questions (group_id, received_at);
DROP INDEX grouped_questions_group;
