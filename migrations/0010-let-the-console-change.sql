-- Who changed what, and who looked ------------------------------------------------------------------------------

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are only ever added' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

CREATE INDEX audit_entries_at ON audit_entries (at);
CREATE INDEX audit_entries_actor ON audit_entries (actor, sequence);
CREATE INDEX audit_entries_action ON audit_entries (action, sequence);
CREATE INDEX audit_entries_subject ON audit_entries (subject, sequence);
CREATE INDEX audit_entries_subjects ON audit_entries USING gin ((detail->'subjects')) WHERE detail ? 'subjects';

CREATE TABLE audit_notes (
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  hour timestamptz NOT NULL,
  PRIMARY KEY (actor, action, subject, hour)
);
CREATE INDEX audit_notes_hour ON audit_notes (hour);
COMMENT ON TABLE audit_notes IS 'What the audit already tells of this hour: that somebody looks at the same thing again is no news.';

-- What people change, one after the other -----------------------------------------------------------------------

ALTER TABLE stores ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN opening_hours jsonb;
COMMENT ON COLUMN stores.opening_hours IS 'Spans of each weekday and days on which it is closed, in its own time; null: not told.';
ALTER TABLE users ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE terminals
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN seen_at timestamptz,
  ADD COLUMN page_version text,
  ADD COLUMN microphone text CHECK (microphone IN ('unknown', 'working', 'denied', 'missing', 'silent'));
COMMENT ON COLUMN terminals.seen_at IS 'When its page last told of itself.';

CREATE TABLE product_imports (
  version integer PRIMARY KEY,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  undoes integer REFERENCES product_imports,
  added integer NOT NULL,
  changed integer NOT NULL,
  removed integer NOT NULL
);
COMMENT ON TABLE product_imports IS 'Every change of the product master; the last version is the state that the master is in.';
COMMENT ON COLUMN product_imports.undoes IS 'The import that this one took back.';

CREATE TABLE products_before (
  product_id uuid PRIMARY KEY,
  product jsonb,
  stocks jsonb NOT NULL
);
COMMENT ON TABLE products_before IS 'What the last import found in the place of what it wrote, so that it can be undone. No product: there was none.';
