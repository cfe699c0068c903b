import {isEmptyMemo} from '../memo/split-memo.ts';
import {truncateMemo} from '../memo/truncate-memo.ts';

/** The longest title and description of an event (D-cal), in UTF-16 units. */
export const maxTitleUnits = 50;
const maxDescriptionUnits = 5000;

/** What the title is for a text without words, such as a picture. */
const noTitle = 'kakao-tui';

/** The title of the event: the first line that has words, cut to what the calendar shows. */
export function eventTitle(text: string): string {
  const line = text.split('\n').find((one) => !isEmptyMemo(one)) ?? noTitle;
  return truncateMemo(line.trim(), maxTitleUnits);
}

/** The mark of a reminder in its event, by which the event is found again. */
function markOf(id: string): string {
  return `kakao-tui ${id}`;
}

/** The longest text (UTF-16 units) that fits above the mark of an id. */
export function maxReminderUnits(id: string): number {
  return maxDescriptionUnits - markOf(id).length - 2;
}

/** The whole text if the title does not show it, and the mark. */
export function eventDescription({id, text}: {readonly id: string; readonly text: string}): string {
  const isWhole = eventTitle(text) === text.trim();
  const shown = isWhole ? '' : `${truncateMemo(text.trim(), maxReminderUnits(id))}\n\n`;
  return shown + markOf(id);
}

/** Whether a description is that of the reminder's event; users may write around the mark. */
export function isMarked(description: string | null, id: string): boolean {
  return description?.includes(markOf(id)) ?? false;
}
