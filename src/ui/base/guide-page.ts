import {fittingLines, type GuideLine, leftOut} from './guide-lines.ts';
import {emptyRow, type Row, rowText} from './row.ts';

/** The content of a guide page, between its title and its keys. */
export interface GuidePage {
  readonly guide: readonly GuideLine[];
  /** The field, with its label. */
  readonly form: readonly Row[];
  /** Below the field: what is wrong with the value, or what is known about it. */
  readonly feedback: readonly Row[];
}

export interface GuideRows {
  readonly rows: readonly Row[];
  /** Index in `rows` at which the form begins. */
  readonly formAt: number;
  readonly scroll: number;
  readonly pageHeight: number;
  /** Whether there is more than the first page shows. */
  readonly isLong: boolean;
}

/**
 * Puts the most important lines on the first page and the rest on the next ones, so that everything
 * can be read in a small terminal. The field stays on every page.
 */
export function guideRows(
  {guide, form, feedback}: GuidePage,
  {room, scroll}: {room: number; scroll: number},
): GuideRows {
  const pageHeight = Math.max(1, room - form.length);
  const shownFeedback = feedback.slice(0, pageHeight);
  const above = fittingLines(guide, pageHeight - shownFeedback.length);
  const rest = [...feedback.slice(shownFeedback.length), ...leftOut(guide, above)].filter(isSaying);
  const first = [...above, ...shownFeedback];
  const content = [...first, ...rest];
  const possible = rest.length === 0 ? 0 : Math.min(scroll, content.length - pageHeight);
  const at = {scroll: Math.max(0, possible), pageHeight, isLong: rest.length > 0};
  if (at.scroll === 0)
    return {rows: [...above, ...form, ...shownFeedback], formAt: above.length, ...at};
  const seen = content.slice(at.scroll, at.scroll + pageHeight);
  while (seen.length < pageHeight) seen.push(emptyRow);
  return {rows: [...seen, ...form], formAt: seen.length, ...at};
}

function isSaying(row: Row): boolean {
  return rowText(row) !== '';
}
