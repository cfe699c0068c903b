import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import {writtenText} from '../draft/recall.ts';
import {meantFor} from '../draft/stash-draft.ts';
import type {FieldName, Form, FormKind, FormPage} from '../state/form.ts';
import type {Overlay} from '../state/overlay.ts';
import type {State} from '../state/state.ts';
import type {FieldTexts} from './form-format.ts';
import {formatOf, isBlank, newForm, textsOf} from './forms.ts';
import {normalJson} from './normal-json.ts';

/** The command that opens each kind of form. */
export const formCommands = {
  card: 'card',
  list: 'list',
  preview: 'preview',
  custom: 'template',
  template: 'template',
} as const satisfies Readonly<Record<FormKind, string>>;

/** The page of a form, also below the help. */
export function formPageOf(overlay: Overlay | null): FormPage | null {
  if (overlay?.kind === 'form') return overlay;
  return overlay?.kind === 'help' ? formPageOf(overlay.from) : null;
}

const writings = new WeakMap<Form, WrittenText>();

/**
 * A form as a text that a draft holds: the command that opens it again. Nothing for a form without
 * anything that would be lost.
 */
export function writtenForm(form: Form): WrittenText {
  if (!form.isWritten || isBlank(form)) return nothingWritten;
  const known = writings.get(form);
  if (known !== undefined) return known;
  const members = {...textsOf(form), ...(form.sourceId === null ? {} : {from: form.sourceId})};
  const text = `/${formCommands[form.kind]} ${normalJson(members)}`;
  const written = {text, link: null};
  writings.set(form, written);
  return written;
}

/** The form that `writtenForm` wrote; null for any other text. */
export function readForm(text: string): Form | null {
  const match = /^\/([a-z]+) (\{.*\})$/s.exec(text.trim());
  const members = match === null ? null : parsed(match[2] ?? '');
  if (members === null) return null;
  const {from, ...texts} = members;
  for (const [kind, command] of Object.entries(formCommands) as [FormKind, string][]) {
    if (command !== match?.[1] || !areTextsOf(kind, texts)) continue;
    return newForm(kind, {
      texts,
      sourceId: typeof from === 'string' ? from : null,
      isWritten: true,
    });
  }
  return null;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function areTextsOf(kind: FormKind, texts: object): texts is FieldTexts {
  const names: readonly FieldName[] = formatOf({kind}).fields.map(({name}) => name);
  const entries = Object.entries(texts);
  return (
    entries.length > 0 &&
    entries.every(([name, value]) => names.some((one) => one === name) && isTexts(value))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** The text that a crash must not lose: a form that is being written, otherwise the box. */
export function writtenNow(state: State): WrittenText {
  const page = formPageOf(state.overlay);
  if (page === null) return writtenText(state);
  const written = writtenForm(page.form);
  return written.text === '' ? writtenText(state) : {...written, ...meantFor(state)};
}
