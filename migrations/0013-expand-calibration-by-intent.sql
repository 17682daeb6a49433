ALTER TABLE grounding_calibrations ADD COLUMN intents jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN grounding_calibrations.intents IS 'By intent, from which chance on such a question is answered; the threshold of the row serves the others.';
