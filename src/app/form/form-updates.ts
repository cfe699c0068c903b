import {type DraftEdit, editDraft, emptyDraft} from '../../domain/draft/draft.ts';
import {editLine} from '../../domain/draft/edit-line.ts';
import {nothingWritten} from '../../domain/draft/saved-draft.ts';
import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {writtenText} from '../draft/recall.ts';
import type {FormEvent} from '../events/form-event.ts';
import type {Form, FormField, FormPage} from '../state/form.ts';
import {loneAddress} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {sendingDoubt} from '../steps/sending-doubt.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {checkForm} from './checked-form.ts';
import {currentField, fieldFormat, newForm, withEmptyFields} from './forms.ts';
import {openForm} from './open-form.ts';
import {orderMemo} from './order-memo.ts';

/** Updates of the pages on which messages are written in fields. */
export const formUpdates: Updates<FormEvent> = {
  'form-edited': (state, {edit}) => onPage(state, (page) => edited(state, page, edit)),
  'form-moved': (state, {towards}) =>
    onPage(state, ({form}) => {
      const rows = form.fields.length + 1;
      const at = (form.at + (towards === 'next' ? 1 : rows - 1)) % rows;
      return [withForm(state, {...form, at})];
    }),
  'form-entered': (state) =>
    onPage(state, (page) => {
      const {form} = page;
      return form.at < form.fields.length
        ? [withForm(state, {...form, at: form.at + 1})]
        : submit(state, page);
    }),
  'form-opened': (state, {form}) => openForm(state, form),
  'template-read': (state, {read}) =>
    read.ok
      ? openForm(state, newForm('template', {texts: {json: [read.value]}}))
      : [showNotice(state, {kind: 'failure', failure: read.failure})],
  'preview-requested': previewOfBox,
};

function onPage(state: State, change: (page: FormPage) => Update): Update {
  return state.overlay?.kind === 'form' ? change(state.overlay) : [state];
}

function withForm(state: State, form: Form): State {
  const {overlay} = state;
  return overlay?.kind === 'form' ? {...state, notice: null, overlay: {...overlay, form}} : state;
}

function edited(state: State, {form}: FormPage, edit: DraftEdit): Update {
  const field = currentField(form);
  if (field === null) return [state];
  const changed = changedFields(form, field, edit);
  const isWritten = changed.length > 1 || changed[0]?.draft.text !== field.draft.text;
  const fields = withEmptyFields({
    kind: form.kind,
    fields: form.fields.toSpliced(form.at, 1, ...changed),
  });
  const next = withForm(state, {
    ...form,
    fields,
    at: form.at + changed.length - 1,
    isWritten: form.isWritten || isWritten,
  });
  const removed = edit.kind === 'paste' ? sanitizeWithCount(edit.text).removed : 0;
  return [removed === 0 ? next : showNotice(next, {kind: 'text-cleaned', removed})];
}

/** The field after an edit; lines that are pasted into one of several fields become fields. */
function changedFields(form: Form, field: FormField, edit: DraftEdit): readonly FormField[] {
  const {isLong = false, most = 1, fieldsOf = linesOf} = fieldFormat(form, field.name);
  if (isLong) return [{...field, draft: editDraft(field.draft, edit)}];
  if (edit.kind !== 'paste') return [{...field, draft: editLine(field.draft, edit)}];
  const pasted = most > 1 ? fieldsOf(edit.text) : [edit.text];
  const written = pasted.filter((line) => line.trim() !== '');
  // A column of a table is a word of an item.
  const lines = (written.length === 0 ? [' '] : written).map((line) => line.replace(/\t+/g, ' '));
  return lines.map((line, index) => {
    const draft = index === 0 ? field.draft : emptyDraft;
    return {...field, draft: editLine(draft, {kind: 'paste', text: line})};
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/** Sends the message, or moves to the first field that is wrong. */
function submit(state: State, {form, isOfBox}: FormPage): Update {
  const {given, faults, failure, messages} = checkForm(form, state.sendingDefaults);
  if (failure !== null) return [showNotice(state, {kind: 'failure', failure})];
  if (given === null || faults.length > 0) {
    return [withForm(state, {...form, at: Math.min(...faults.map(({at}) => at ?? 0))})];
  }
  if (state.isStoringFriendMemo) return [showNotice(state, {kind: 'friend-memo-busy'})];
  const outgoing = {text: messages.join('\n'), messages: messages.length};
  const doubt = state.notice?.kind === 'send-doubted' ? null : sendingDoubt(outgoing, state);
  if (doubt !== null) return [showNotice(state, {kind: 'send-doubted', doubt})];
  const isBoxSent = isOfBox && state.recall === null;
  return [
    {...state, notice: null},
    orderMemo(state, {
      content: given,
      writing: isBoxSent ? nothingWritten : writtenText(state),
      sourceId: form.sourceId,
    }),
  ];
}

/** Offers the address in the box as a card; the box keeps it until the card is sent. */
function previewOfBox(state: State): Update {
  const address = loneAddress(state);
  if (address === null) return [state];
  if (state.appearance.isSpoken) {
    return [showNotice(state, {kind: 'form-not-shown', form: 'preview'})];
  }
  const form = newForm('preview', {texts: {address: [address]}});
  const overlay = {
    kind: 'form',
    form: {...form, at: form.fields.length},
    isOfBox: true,
  } as const;
  return [{...state, notice: null, overlay}];
}
