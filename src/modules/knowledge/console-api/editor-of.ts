import type { OperatorIdentity } from '../../console-access/index.js';
import type { Editor } from '../versions/document-turns.js';

export function editorOf({ subject, storeIds }: OperatorIdentity): Editor {
  return { actor: subject, storeIds };
}
