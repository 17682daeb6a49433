-- What a curator says of a conversation ---------------------------------------------------------------------------

ALTER TABLE conversations
  ADD COLUMN heard_text_should_be text,
  ADD COLUMN reviewed_at timestamptz,
  ADD COLUMN pinned_at timestamptz;
COMMENT ON COLUMN conversations.heard_text_should_be IS 'What the visitor said, where the recogniser heard something else.';
COMMENT ON COLUMN conversations.pinned_at IS 'From then on no taught answer may change how this question is answered, but by an admin.';

DROP INDEX conversations_reviewed;
CREATE INDEX conversations_reviewed ON conversations (received_at)
  WHERE reviewed_at IS NOT NULL OR failure_reason_should_be IS NOT NULL OR system_response_message_should_be IS NOT NULL;
CREATE INDEX conversations_pinned ON conversations (store_id) WHERE pinned_at IS NOT NULL;

-- Answers in the words of a curator -------------------------------------------------------------------------------

CREATE TABLE taught_answers (
  id uuid PRIMARY KEY,
  conversation_id uuid REFERENCES conversations ON DELETE SET NULL,
  store_id uuid REFERENCES stores,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  question text NOT NULL,
  answer text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'revoked')),
  version integer NOT NULL DEFAULT 1,
  taught_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  published_by text,
  revoked_at timestamptz,
  revoked_by text
);
COMMENT ON COLUMN taught_answers.store_id IS 'Null: of every store.';
COMMENT ON COLUMN taught_answers.version IS 'Raised by every change: whoever changes what he has not seen is told so.';
COMMENT ON COLUMN taught_answers.conversation_id IS 'From which it was taught; null once that is erased.';
CREATE INDEX taught_answers_conversation ON taught_answers (conversation_id);
CREATE UNIQUE INDEX taught_answers_one_draft ON taught_answers (conversation_id) WHERE state = 'draft';
CREATE INDEX taught_answers_created ON taught_answers (created_at, id);

ALTER TABLE passages ADD COLUMN asked text;
COMMENT ON COLUMN passages.asked IS 'The question that a taught answer answers: embedded and indexed in place of the text. Null: a passage of a document.';
CREATE INDEX passages_asked ON passages (document_id) WHERE asked IS NOT NULL;

ALTER TABLE vector_search_results
  ADD COLUMN taught_answer_id uuid REFERENCES taught_answers ON DELETE SET NULL,
  ADD COLUMN relevant boolean;
COMMENT ON COLUMN vector_search_results.taught_answer_id IS 'The taught answer that it was, also when that is revoked.';
COMMENT ON COLUMN vector_search_results.relevant IS 'As a curator judged it; null: not judged.';
CREATE INDEX vector_search_results_taught ON vector_search_results (taught_answer_id) WHERE taught_answer_id IS NOT NULL;
