import {type Draft, draftOf, editDraft, emptyDraft} from '../../domain/draft/draft.ts';
import type {FieldName, Form, FormField, FormKind} from '../state/form.ts';
import {cardForm} from './card-form.ts';
import {customForm} from './custom-form.ts';
import type {FieldFormat, FieldPlace, FieldTexts, FormFormat} from './form-format.ts';
import {listForm} from './list-form.ts';
import {previewForm} from './preview-form.ts';
import {templateForm} from './template-form.ts';

const formats: Readonly<Record<FormKind, FormFormat>> = {
  card: cardForm,
  list: listForm,
  preview: previewForm,
  custom: customForm,
  template: templateForm,
};

export const formKinds = Object.keys(formats) as readonly FormKind[];

export function formatOf({kind}: Pick<Form, 'kind'>): FormFormat {
  return formats[kind];
}

export function fieldFormat(form: Pick<Form, 'kind'>, name: FieldName): FieldFormat {
  return formatOf(form).fields.find((field) => field.name === name) ?? {name};
}

export interface NewForm {
  readonly texts?: FieldTexts;
  readonly sourceId?: string | null;
  readonly isWritten?: boolean;
}

/**
 * A form with these texts. What is being written goes on at the first empty field, or at the last row
 * if there is none; what is edited is read from its start.
 */
export function newForm(
  kind: FormKind,
  {texts = {}, sourceId = null, isWritten = false}: NewForm = {},
): Form {
  const draft = (text: string, isLong = false): Draft => {
    const written = draftOf(text);
    return isLong && !isWritten ? editDraft(written, {kind: 'move-text-start'}) : written;
  };
  const filled = formats[kind].fields.flatMap(({name, isLong}): readonly FormField[] => {
    const given = texts[name] ?? [];
    return given.length === 0
      ? [{name, draft: emptyDraft}]
      : given.map((text) => ({name, draft: draft(text, isLong)}));
  });
  const fields = withEmptyFields({kind, fields: filled});
  const empty = isWritten ? fields.findIndex((field) => field.draft.text === '') : 0;
  const at = empty === -1 ? fields.length : empty;
  return {kind, fields, at, sourceId, isWritten};
}

/** The fields with an empty one after those of a name that may have more. */
export function withEmptyFields({kind, fields}: Pick<Form, 'kind' | 'fields'>) {
  return formats[kind].fields.flatMap(({name, most = 1}): readonly FormField[] => {
    const named = fields.filter((field) => field.name === name);
    const isFull = named.length >= most || named.at(-1)?.draft.text === '';
    return isFull ? named : [...named, {name, draft: emptyDraft}];
  });
}

/** The field in focus; null on the last row. */
export function currentField({fields, at}: Form): FormField | null {
  return fields[at] ?? null;
}

export function textsOf({fields}: Form): FieldTexts {
  const texts: Partial<Record<FieldName, readonly string[]>> = {};
  for (const {name, draft} of fields.filter(isFilled)) {
    texts[name] = [...(texts[name] ?? []), draft.text];
  }
  return texts;
}

/** Whether nothing is written in any field. */
export function isBlank({fields}: Form): boolean {
  return !fields.some(isFilled);
}

/** The index of a field among all; the first with its name if it is not there. */
export function indexOfPlace({fields}: Form, {name, index}: FieldPlace): number {
  const named = [...fields.entries()].filter(([, field]) => field.name === name);
  const [at] = named.filter(([, field]) => isFilled(field))[index] ?? named[0] ?? [0];
  return at;
}

function isFilled({draft}: FormField): boolean {
  return draft.text.trim() !== '';
}
