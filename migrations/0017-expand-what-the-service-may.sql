-- What the service does to a table beside reading and writing its rows needs the table's owner, whom it need not be
-- (docs/decisions/0021-the-service-owns-nothing.md).

CREATE FUNCTION analyze_table(name regclass) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('ANALYZE %s', name);
END $$;

CREATE FUNCTION drop_nearest_index_while_empty() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM passage_embeddings) THEN
    DROP INDEX IF EXISTS passage_embeddings_nearest;
  END IF;
END $$;

CREATE FUNCTION build_nearest_index() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CREATE INDEX IF NOT EXISTS passage_embeddings_nearest ON passage_embeddings
    USING hnsw (embedding halfvec_cosine_ops) WITH (m = 24, ef_construction = 128);
END $$;

REVOKE EXECUTE ON FUNCTION analyze_table(regclass), drop_nearest_index_while_empty(), build_nearest_index() FROM PUBLIC;
