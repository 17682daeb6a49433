ALTER TABLE document_versions ADD COLUMN original_key text;
COMMENT ON COLUMN document_versions.original_key IS 'The file in the media store, as it was uploaded. Null: loaded by command, or before files were kept.';

-- Whose words were kept cannot be told any more: those that were taught from a conversation count as the visitor's.
ALTER TABLE taught_answers ADD COLUMN visitors_words boolean NOT NULL DEFAULT true;
UPDATE taught_answers SET visitors_words = false WHERE conversation_id IS NULL;
COMMENT ON COLUMN taught_answers.visitors_words IS 'The question holds what a visitor said, or is part of it: it is forgotten with the conversation.';
COMMENT ON COLUMN taught_answers.question IS 'Empty once it is forgotten; then nothing is answered from it.';
