import {isObject, isTooDeep, type JsonObject} from '../memo/template/json.ts';
import {formFields, isForm} from './form-fields.ts';
import type {NotePost, NoteRefusal} from './note-reader.ts';

type Posted =
  | {readonly ok: true; readonly value: JsonObject}
  | {readonly ok: false; readonly refusal: NoteRefusal};

/**
 * The object in a body: JSON, which `curl -d` calls a form, or a field of a form, as Slack's and
 * GitHub's `payload` and Discord's `payload_json`.
 */
export function postedObject(post: NotePost, formField: string): Posted {
  if (!isForm(post) || /^\s*\{/.test(post.body)) return objectIn(post.body);
  const text = formFields(post).get(formField);
  if (text === undefined) return refuse({problem: 'missing-field', field: formField});
  return objectIn(text);
}

function objectIn(text: string): Posted {
  if (text.trim() === '') return refuse({problem: 'empty'});
  const value = parsed(text);
  if (!isObject(value)) return refuse({problem: 'not-json'});
  return isTooDeep(value) ? refuse({problem: 'too-deep'}) : {ok: true, value};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(refusal: NoteRefusal): Posted {
  return {ok: false, refusal};
}

/** The refusal of the first member that is present and no text; null if there is none. */
export function wrongText(object: JsonObject, names: readonly string[]): NoteRefusal | null {
  const wrong = names.find((name) => {
    const value = object[name];
    return value !== undefined && value !== null && typeof value !== 'string';
  });
  return wrong === undefined ? null : {problem: 'wrong-field', field: wrong};
}

/** The refusal of the first member that is present and no list; null if there is none. */
export function wrongList(object: JsonObject, names: readonly string[]): NoteRefusal | null {
  const wrong = names.find((name) => {
    const value: unknown = object[name];
    return value !== undefined && value !== null && !Array.isArray(value);
  });
  return wrong === undefined ? null : {problem: 'wrong-field', field: wrong};
}

/** The texts that say something, each on a line of its own. */
export function joinLines(lines: readonly (string | null | undefined)[]): string {
  return lines.filter((line) => line != null && line.trim() !== '').join('\n');
}
