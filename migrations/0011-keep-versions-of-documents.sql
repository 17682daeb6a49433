ALTER TABLE passages ADD COLUMN page integer CHECK (page > 0);
COMMENT ON COLUMN passages.page IS 'Where it begins in the file that it was read from. Null: that has no pages.';

ALTER TABLE documents ADD COLUMN live_version integer;
ALTER TABLE documents ADD COLUMN revision integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN documents.revision IS 'Grows with each change that somebody makes: who changes says which one it was made from.';
COMMENT ON COLUMN documents.live_version IS 'What the row and its passages are made of. Null: nothing of it answers; then the content is empty too.';

CREATE TABLE document_versions (
  document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  stage text NOT NULL CHECK (stage IN ('uploaded', 'extracted', 'split', 'embedded', 'live', 'superseded', 'refused')),
  publishes boolean NOT NULL,
  file_name text,
  file bytea,
  title text NOT NULL,
  locale text CHECK (locale IN ('ja', 'en')),
  store_id uuid REFERENCES stores,
  body text,
  attachments jsonb NOT NULL DEFAULT '[]',
  passages integer,
  embedded integer,
  fault jsonb,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  staged_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  PRIMARY KEY (document_id, number),
  CHECK ((stage = 'uploaded') <= (file IS NOT NULL)),
  CHECK ((stage IN ('extracted', 'split', 'embedded', 'live', 'superseded')) <= (body IS NOT NULL AND locale IS NOT NULL))
);
CREATE UNIQUE INDEX document_versions_one_live ON document_versions (document_id) WHERE stage = 'live';
ALTER TABLE document_versions ALTER COLUMN file SET STORAGE EXTERNAL;
COMMENT ON TABLE document_versions IS 'What a document was, is, or is about to be. The live one is copied into documents, passages and attachments in one transaction.';
COMMENT ON COLUMN document_versions.file IS 'As it was uploaded, until its text is extracted.';
COMMENT ON COLUMN document_versions.body IS 'Markdown, without front matter.';
COMMENT ON COLUMN document_versions.publishes IS 'Goes live by itself as soon as it is embedded.';

CREATE TABLE kept_embeddings (
  content_hash bytea NOT NULL,
  model text NOT NULL,
  embedding halfvec(1024) NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (content_hash, model)
);
CREATE INDEX kept_embeddings_age ON kept_embeddings (kept_at);
COMMENT ON TABLE kept_embeddings IS 'Of passages that are not live yet or no longer: a version goes live, or comes back, without asking the model.';

CREATE TABLE uploaded_media (
  media_key text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('image', 'video')),
  media_type text NOT NULL,
  bytes integer NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE uploaded_media IS 'What a curator may attach to a document.';

-- Lazy from its first quantifier on: in PostgreSQL that decides for the whole expression.
INSERT INTO document_versions (document_id, number, stage, publishes, title, locale, store_id, body, attachments, passages, made_by, made_at, published_at)
SELECT d.id, 1, 'live', true, d.title, d.locale, d.store_id, regexp_replace(d.content, E'^---[ \\t]*?\\n.*?\\n---[ \\t]*?\\n', ''),
  coalesce((SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'key', a.media_key, 'type', a.media_type, 'caption', a.caption) ORDER BY a.id)
    FROM attachments a WHERE a.document_id = d.id), '[]'),
  (SELECT count(*)::int FROM passages p WHERE p.document_id = d.id), 'migration', d.updated_at, d.updated_at
FROM documents d;
UPDATE documents SET live_version = 1;
