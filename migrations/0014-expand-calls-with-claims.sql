-- Who goes to a visitor that wants a person -----------------------------------------------------------------------

ALTER TABLE staff_calls
  ADD COLUMN acknowledged_by text,
  ADD COLUMN acknowledged_name text;
COMMENT ON COLUMN staff_calls.acknowledged_by IS 'Subject of who said that he is coming.';
COMMENT ON COLUMN staff_calls.acknowledged_name IS 'What the others know this person by.';
