ALTER TABLE passages ADD COLUMN last_page integer CHECK (last_page >= page);
COMMENT ON COLUMN passages.last_page IS 'Where it ends, which is the page where it begins or one after. Null: no pages, or read before this was kept.';
