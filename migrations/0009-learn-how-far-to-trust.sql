CREATE TABLE grounding_calibrations (
  embedding_model text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  features text[] NOT NULL,
  weights float8[] NOT NULL,
  scope_weights float8[] NOT NULL,
  threshold float8 NOT NULL CHECK (threshold BETWEEN 0 AND 1),
  in_scope float8 NOT NULL CHECK (in_scope BETWEEN 0 AND 1),
  alpha float8 NOT NULL CHECK (alpha BETWEEN 0 AND 1),
  labels integer NOT NULL,
  coverage float8 NOT NULL,
  wrong_at_most float8 NOT NULL,
  calibrated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (embedding_model, locale)
);
COMMENT ON TABLE grounding_calibrations IS 'From which chance of being right on a question is answered, learnt from labels. No row: the shipped threshold serves, uncalibrated.';
