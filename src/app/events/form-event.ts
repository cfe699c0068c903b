import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Form, FormKind} from '../state/form.ts';

/** Events of the pages on which messages are written in fields. */
export type FormEvent =
  | {type: 'form-edited'; edit: DraftEdit}
  | {type: 'form-moved'; towards: 'next' | 'previous'}
  /** Enter: the next field, or sends on the last row. */
  | {type: 'form-entered'}
  /** The form that was left last, or an empty one. */
  | {type: 'form-opened'; form: Form}
  /** A template was read from a file. */
  | {type: 'template-read'; read: Result<string>}
  /** The address alone in the box is to be a card. */
  | {type: 'preview-requested'};

export type FormEffect =
  /** Takes the newest form of one of these kinds from the saved drafts. */
  {type: 'open-form'; kinds: readonly FormKind[]} | {type: 'read-template'; path: string};
