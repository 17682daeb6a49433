ALTER TABLE conversations ADD COLUMN intent text;
ALTER TABLE conversations ADD COLUMN sentiment text CHECK (sentiment IN ('positive', 'neutral', 'negative'));
COMMENT ON COLUMN conversations.intent IS 'What the utterance was about, as the embedded classifier read it. Null: it was not read.';
