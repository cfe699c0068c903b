import {isObject, textIn} from '../memo/template/json.ts';
import type {NoteButton} from './received-note.ts';

/**
 * The buttons of ntfy's actions that open an address (`view`), from a list of objects, its JSON, or
 * the short form `view, Open, https://…; …`. Other actions would have to run on the phone: they are
 * left out, and so is what cannot be read, because the text matters more.
 *
 * @see https://docs.ntfy.sh/publish/#action-buttons
 */
export function ntfyButtons(actions: unknown): readonly NoteButton[] {
  const list = typeof actions === 'string' ? listIn(actions.trim()) : actions;
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).flatMap((action) => {
    const isView = textIn(action, 'action')?.toLowerCase() === 'view';
    const [title, url] = [textIn(action, 'label'), textIn(action, 'url')];
    return isView && title !== null && url !== null ? [{title, url}] : [];
  });
}

function listIn(text: string): unknown {
  if (!text.startsWith('[')) return shortForm(text);
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

/** More actions than ntfy allows. */
const maxActions = 10;

/** The names of the first three values, which need none. */
const places = ['action', 'label', 'url'] as const;

function shortForm(text: string): readonly Readonly<Record<string, string>>[] {
  return splitOutsideQuotes(text, ';')
    .slice(0, maxActions)
    .map((action) => {
      const values = splitOutsideQuotes(action, ',').map((part, at) => {
        const [, name, value] = /^\s*([\w.-]{1,40})\s*=(.*)$/s.exec(part) ?? [];
        return [name ?? places[at] ?? '', unquoted(value ?? part)] as const;
      });
      return Object.fromEntries(values);
    });
}

/** Splits at a sign that is not within quotes; a backslash keeps a quote from ending. */
function splitOutsideQuotes(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let quote: string | null = null;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== null) {
      if (character === '\\') at += 1;
      else if (character === quote) quote = null;
    } else if (character === '"' || character === "'") {
      // An apostrophe within a word opens nothing.
      if (/^[\s,;=]?$/.test(text.charAt(at - 1))) quote = character;
    } else if (character === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unquoted(value: string): string {
  const text = value.trim();
  const quote = text.charAt(0);
  const isQuoted = (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote);
  return isQuoted ? text.slice(1, -1).replace(/\\(["'\\])/g, '$1') : text;
}
