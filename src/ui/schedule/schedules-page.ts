import type {SchedulesPage} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {jobText, nextWords, ruleWords} from '../../messages/subjects/schedule-words.ts';
import {listRow, listRows} from '../base/list-row.ts';
import {emptyRow, type Row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {noSchedules} from './schedule-screen-words.ts';

/** Below this there is no room for the year and the rule. */
const wide = 60;

/** Cells for the rule of a schedule, where there is room for it. */
const ruleCells = 20;

/** What is scheduled around the selected one, at most `room` rows. */
export function scheduleRows(
  {schedules}: State,
  view: View,
  {page, room}: {page: SchedulesPage; room: number},
): readonly Row[] {
  if (schedules.length === 0) return [emptyRow, ...wrappedRows(noSchedules[view.language], view)];
  const {selectedId} = page;
  return listRows({entries: schedules, selectedId, room}, (schedule, isSelected) =>
    scheduleRow(schedule, view, isSelected),
  );
}

/** When it comes next, how often, and what it sends. */
function scheduleRow(schedule: Schedule, view: View, isSelected: boolean): Row {
  const {columns, language, glyphs} = view;
  const isWide = columns >= wide;
  const next = nextWords(schedule, language);
  const time = padEndToCells(isWide ? next : next.replace(/^\d{4}-/, ''), isWide ? 16 : 11);
  const isRepeated = schedule.rule.kind !== 'once';
  const rule = isRepeated || schedule.isPaused ? ruleWords(schedule, language) : '';
  const shown = truncateToCells(rule, ruleCells, glyphs.ellipsis);
  const often = isWide ? padEndToCells(shown, ruleCells + 2) : '';
  return listRow({about: `${time}  ${often}`, text: jobText(schedule), isSelected}, view);
}
