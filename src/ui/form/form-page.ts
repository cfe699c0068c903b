import {currentField, fieldFormat} from '../../app/form/forms.ts';
import type {Form} from '../../app/state/form.ts';
import type {State} from '../../app/state/state.ts';
import {type Draft, isOnFirstRow, isOnLastRow} from '../../domain/draft/draft.ts';
import type {Binding} from '../base/binding.ts';
import {editingKeys, forwardKey, yankKey} from '../base/editing-keys.ts';
import type {LaidOutPage} from '../base/page.ts';
import {escapeKey, fieldHelpHint, quietConsentKey} from '../base/shared-keys.ts';
import {viewOf} from '../base/view.ts';
import {valueColumns} from './form-fields.ts';
import {formLayout} from './form-layout.ts';
import {formTitles} from './form-words.ts';

/** Writes a message in fields, with the card that it becomes beside or below them. */
export const formPage: LaidOutPage<'form'> = {
  title: ({form}) => formTitles[form.kind],
  layout: (state, view, {overlay: {form}, room, scroll}) =>
    formLayout(state, view, {form, room, scroll}),
  keys: [
    {
      keys: ['enter'],
      when: (state) => !isOnLast(state),
      action: {event: {type: 'form-entered'}},
      help: {ko: '다음 칸', en: 'next field'},
      hinted: true,
    },
    {
      keys: ['enter'],
      action: {event: {type: 'form-entered'}},
      help: {ko: '보내기', en: 'send'},
      hinted: true,
    },
    {
      keys: ['alt+enter', 'shift+enter', 'ctrl+j'],
      when: (state) => longField(state) !== null,
      action: {edit: {kind: 'newline'}},
      help: {ko: '줄바꿈', en: 'new line'},
      hinted: true,
    },
    {keys: ['ctrl+j', 'shift+enter'], action: {event: {type: 'form-entered'}}},
    movingRow('up', 'move-up', isOnFirstRow),
    movingRow('down', 'move-down', isOnLastRow),
    {
      keys: ['tab', 'down'],
      action: {event: {type: 'form-moved', towards: 'next'}},
    },
    {
      keys: ['shift+tab', 'up'],
      action: {event: {type: 'form-moved', towards: 'previous'}},
      label: 'Shift+Tab',
      help: {ko: '앞 칸 (Tab 다음 칸)', en: 'previous field (Tab: next)'},
    },
    {
      keys: ['pageup'],
      action: {scroll: {pages: 1}},
      label: 'PgUp',
      help: {ko: '미리 보기 위로 (PgDn 아래로)', en: 'scroll the preview up (PgDn down)'},
    },
    {keys: ['pagedown'], action: {scroll: {pages: -1}}},
    quietConsentKey,
    ...editingKeys,
    yankKey,
    forwardKey,
    fieldHelpHint((state) => isFieldEmpty(state)),
    escapeKey,
  ],
  heading: {ko: '카드와 목록', en: 'Cards and lists'},
  field: {edit: (edit) => ({type: 'form-edited', edit})},
};

function formIn({overlay}: State): Form | null {
  return overlay?.kind === 'form' ? overlay.form : null;
}

/** Whether nothing is typed where the focus is. */
export function isFieldEmpty(state: State): boolean {
  const form = formIn(state);
  return form !== null && (currentField(form)?.draft.text ?? '') === '';
}

function isOnLast(state: State): boolean {
  const form = formIn(state);
  return form !== null && currentField(form) === null;
}

/** The field of several lines that is in focus, and the columns of its text; null in any other. */
function longField(state: State): {readonly draft: Draft; readonly columns: number} | null {
  const form = formIn(state);
  const field = form === null ? null : currentField(form);
  if (form === null || field === null || fieldFormat(form, field.name).isLong !== true) return null;
  return {draft: field.draft, columns: valueColumns(form, viewOf(state))};
}

/** Moves by a row within a field of several lines, up to its first or last one. */
function movingRow(
  key: string,
  kind: 'move-up' | 'move-down',
  isLastOne: (draft: Draft, columns: number) => boolean,
): Binding {
  return {
    keys: [key],
    when: (state) => {
      const field = longField(state);
      return field !== null && !isLastOne(field.draft, field.columns);
    },
    action: {edit: (state) => ({kind, columns: longField(state)?.columns ?? 1})},
  };
}
