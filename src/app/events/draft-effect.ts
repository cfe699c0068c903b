import type {DraftChange} from '../../domain/draft/draft-change.ts';
import type {KeptDraft, WrittenText} from '../../domain/draft/kept-draft.ts';
import type {RecallStep} from '../ports/draft-ports.ts';

/** Orders about the texts that are kept for another time, and about recalling what was sent. */
export type DraftEffect =
  | ({type: 'keep-draft'} & KeepDraft)
  | {type: 'take-back-draft'; id: string}
  | {type: 'return-draft'; draft: KeptDraft}
  | {type: 'open-draft'; id: string; box: TextToKeep | null}
  | {type: 'delete-draft'; id: string}
  | {type: 'read-drafts'}
  | {type: 'gather-drafts'}
  | ({type: 'recall-memo'} & RecallStep);

export type TextToKeep = Pick<KeptDraft, 'text' | 'link' | 'origin'>;

export interface KeepDraft {
  readonly kept: TextToKeep;
  /** What is being written from then on. */
  readonly writing: WrittenText;
  /** The step of the box by which the text left it. */
  readonly step: DraftChange | null;
}
