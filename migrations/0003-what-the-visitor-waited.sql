ALTER TABLE conversations ADD COLUMN heard_after_ms integer CHECK (heard_after_ms >= 0);
COMMENT ON COLUMN conversations.heard_after_ms IS 'From the end of the question to the first sound, on the clock of the terminal. Null: nothing was heard.';
