ALTER TABLE conversations ADD COLUMN providers jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN conversations.providers IS 'Every attempt at a provider: purpose, provider, model, outcome, fault, ms.';
