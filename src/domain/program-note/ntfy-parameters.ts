import {headerText} from './encoded-word.ts';
import type {NotePost} from './note-reader.ts';

/** The names of each parameter of ntfy, in the order in which it looks for them. */
const names = {
  message: ['x-message', 'message', 'm'],
  title: ['x-title', 'title', 't'],
  priority: ['x-priority', 'priority', 'prio', 'p'],
  tags: ['x-tags', 'tags', 'tag', 'ta'],
  click: ['x-click', 'click'],
  actions: ['x-actions', 'actions', 'action'],
  attach: ['x-attach', 'attach', 'a'],
  filename: ['x-filename', 'filename', 'file', 'f'],
  delay: ['x-delay', 'delay', 'x-at', 'at', 'x-in', 'in'],
  markdown: ['x-markdown', 'markdown', 'md'],
} as const;

type NtfyParameter = keyof typeof names;

/** Browsers and proxies send a header `Priority` with another meaning: RFC 9218. */
const httpPriority = /^(?:u=\d(?:, ?i)?|i)$/i;

/**
 * A parameter of ntfy, from the headers and else from the address; empty if it is absent.
 *
 * @see https://docs.ntfy.sh/publish/#list-of-all-parameters
 */
export function ntfyParameter({headers, query}: NotePost, parameter: NtfyParameter): string {
  for (const name of names[parameter]) {
    const value = headerText(headers[name] ?? '').trim();
    if (value !== '' && !(name === 'priority' && httpPriority.test(value))) return value;
  }
  for (const name of names[parameter]) {
    const value = (query.get(name) ?? '').trim();
    if (value !== '') return value;
  }
  return '';
}

export function isNtfyTrue(value: string): boolean {
  return /^(?:1|yes|true)$/i.test(value);
}
