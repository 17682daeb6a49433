ALTER TABLE idempotency_keys ADD COLUMN claimed_by uuid;
COMMENT ON COLUMN idempotency_keys.claimed_by IS 'Fences writes: a claim that went to another request settles nothing.';
