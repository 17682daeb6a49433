import type { Message } from '@aws-sdk/client-bedrock-runtime';

import type { ModelMessage } from '../../contracts/index.js';

/** Messages as Bedrock takes them: the user begins, roles alternate, no text is blank. */
export function turnsOf(messages: readonly ModelMessage[]): Message[] {
  const turns: { role: ModelMessage['role']; texts: string[] }[] = [];
  for (const { role, text } of messages) {
    if (text.trim() === '') continue;
    const last = turns.at(-1);
    if (last?.role === role) last.texts.push(text);
    else if (last || role === 'user') turns.push({ role, texts: [text] });
  }
  return turns.map(({ role, texts }) => ({ role, content: [{ text: texts.join('\n') }] }));
}
