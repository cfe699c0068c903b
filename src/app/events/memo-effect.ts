import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';
import type {RecordPlace} from '../ports/storage-ports.ts';
import type {TagChange} from '../shared/tag-memos.ts';
import type {Thumbnail} from '../state/thumbnail.ts';

/** Effects on stored memos. */
export type MemoEffect =
  | {type: 'read-memo'; id: string}
  | ({type: 'draw-thumbnail'} & Omit<Thumbnail, 'data'> & Pick<TerminalGraphics, 'protocol'>)
  | {type: 'read-outbox'}
  | {type: 'find-pinned'; place: RecordPlace}
  | {type: 'check-resend'; ids: readonly string[]}
  | {type: 'resend-copies'; ids: readonly string[]}
  | {type: 'stop-sending'; id: string}
  | {type: 'copy-memos'; ids: readonly string[]}
  | {type: 'delete-memos'; ids: readonly string[]}
  | {type: 'pin-memo'; id: string; isPinned: boolean}
  | {type: 'read-tags'; ids: readonly string[]}
  | ({type: 'tag-memos'; ids: readonly string[]} & TagChange);
