import type {TagChange} from './operations/tag-memos.ts';
import type {RecordPlace} from './storage-ports.ts';

/** Orders about memos on record. */
export type MemoEffect =
  | {type: 'read-memo'; id: string}
  | {type: 'find-pinned'; place: RecordPlace}
  | {type: 'send-again'; id: string}
  | {type: 'copy-memos'; ids: readonly string[]}
  | {type: 'delete-memos'; ids: readonly string[]}
  | {type: 'pin-memo'; id: string; isPinned: boolean}
  | {type: 'read-tags'; ids: readonly string[]}
  | ({type: 'tag-memos'; ids: readonly string[]} & TagChange);
