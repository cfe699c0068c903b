import type {Draft} from '../../domain/draft/draft.ts';

/** What a form writes: a card, a list, the preview of a page, or a template. */
export type FormKind = 'card' | 'list' | 'preview' | 'custom' | 'template';

export type FieldName =
  | 'title'
  | 'description'
  | 'row'
  | 'sum'
  | 'item'
  | 'link'
  | 'button'
  | 'picture'
  | 'address'
  | 'id'
  | 'argument'
  | 'json';

export interface FormField {
  readonly name: FieldName;
  readonly draft: Draft;
}

/** A message that is written in fields. */
export interface Form {
  readonly kind: FormKind;
  /** In the order of the page; those with the same name are together. */
  readonly fields: readonly FormField[];
  /** The field in focus; the number of fields for the last row, which sends. */
  readonly at: number;
  /** The id of the memo that this one is made from. */
  readonly sourceId: string | null;
  /** Whether the user wrote something that is nowhere else. */
  readonly isWritten: boolean;
}

/** The page of a form. */
export interface FormPage {
  readonly kind: 'form';
  readonly form: Form;
  /** Whether the form is about the text in the box, which goes when it is sent. */
  readonly isOfBox: boolean;
}
