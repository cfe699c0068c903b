import {latinName} from '../../domain/text/hangul-keys.ts';
import type {ScheduleCommand} from '../events/schedule-command.ts';

const names: readonly string[] = ['at', 'every', 'reschedule'];

/**
 * Reads `/at 18:00 text`, also with more lines below, and `/at 18:00` on the last line of a text. Null
 * for anything else.
 */
export function readScheduling(draft: string): ScheduleCommand | null {
  const text = draft.trimEnd();
  const first = readOrder(text, null);
  if (first !== null) return first;
  const end = text.lastIndexOf('\n');
  return end === -1 ? null : readOrder(text.slice(end + 1), text.slice(0, end));
}

function readOrder(text: string, above: string | null): ScheduleCommand | null {
  const match = /^\/(?!\/)(\S+)\s+([\s\S]+)$/u.exec(text);
  const name = latinName((match?.[1] ?? '').toLowerCase());
  if (match === null || !isScheduling(name)) return null;
  return {name, argument: match[2] ?? '', above};
}

function isScheduling(name: string): name is ScheduleCommand['name'] {
  return names.includes(name);
}
