import assert from 'node:assert/strict';
import type {FieldTexts} from '../../src/app/form/form-format.ts';
import {formPageOf} from '../../src/app/form/form-text.ts';
import {type NewForm, newForm, textsOf} from '../../src/app/form/forms.ts';
import type {Form, FormKind} from '../../src/app/state/form.ts';
import type {State} from '../../src/app/state/state.ts';
import {stateWith} from './app-state.ts';

/** The main screen with the page of a form open. */
export function stateWithForm(kind: FormKind, given: NewForm = {}, change: Partial<State> = {}) {
  const overlay = {kind: 'form', form: newForm(kind, given), isOfBox: false} as const;
  return stateWith({overlay, ...change});
}

/** The form whose page is open. */
export function formIn(state: State): Form {
  const page = formPageOf(state.overlay);
  assert.ok(page, `no form is open, but ${state.overlay?.kind}`);
  return page.form;
}

export function textsIn(state: State): FieldTexts {
  return textsOf(formIn(state));
}
