import type { OperatorIdentity } from '../../console-access/index.js';
import type { Editor } from '../versions/document-editing.js';

export function editorOf({ subject, storeIds }: OperatorIdentity): Editor {
  return { actor: `operator:${subject}`, storeIds };
}
