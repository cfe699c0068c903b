import type {Event} from '../../app/events/event.ts';
import type {ScheduleQuestion} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import {padEndToCells} from '../../domain/text/cell-width.ts';
import {jobText, whenWords, whyNone, zoneToName} from '../../messages/subjects/schedule-words.ts';
import {wallWords} from '../../messages/subjects/time-words.ts';
import {offsetWords, onClockOf, zoneWords} from '../../messages/subjects/zoned-time.ts';
import type {Binding} from '../base/binding.ts';
import {listColumn, listRow, listRows} from '../base/list-row.ts';
import type {Page, Questions} from '../base/page.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {pageKeys, selectionKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {noSchedules} from './schedule-screen-words.ts';

/** Below this many columns the year and the rule are left out. */
const wideColumns = 60;

/** Cells for the rule of a schedule, if the screen is wide enough. */
const ruleCells = 20;

const title: Phrase = {ko: '예약', en: 'Schedules'};

/** Lists the schedules. */
export const schedulesPage: Page<'schedules'> = {
  title,
  rows: ({schedules}, view, {overlay: {selectedId}, room}) => {
    if (schedules.length === 0) {
      return [emptyRow, ...wrappedRows(noSchedules[view.language], view)];
    }
    const rules = schedules.map((schedule) => ruleOf(schedule, view));
    const often = listColumn(rules, ruleCells, view);
    return listRows({entries: schedules, selectedId, room}, view, (schedule, isSelected) =>
      scheduleRow(schedule, view, {isSelected, often}),
    );
  },
  keys: [
    inList(['e', 'enter'], {type: 'schedule-edited'}, {ko: '수정', en: 'edit'}),
    inList(['p'], {type: 'schedule-pause-toggled'}, {ko: '멈춤/재개', en: 'pause/resume'}),
    inList(['r'], {type: 'schedule-run-requested'}, {ko: '지금 보내기', en: 'send now'}),
    inList(['d'], {type: 'schedule-removal-requested'}, {ko: '삭제', en: 'remove'}),
    ...selectionKeys((by) => ({type: 'schedule-selection-moved', by})),
    ...pageKeys,
  ],
  heading: title,
};

export const scheduleQuestions: Questions<ScheduleQuestion> = {
  'remove-schedule': {
    title: {ko: '예약 삭제', en: 'Remove the schedule'},
    words: {
      ko: '이 예약을 삭제할까요? 보낸 메모는 기록에 남습니다.',
      en: 'Remove this schedule? Memos it sent stay in the history.',
    },
    about: ({schedule}) => jobText(schedule),
    confirmed: {type: 'schedule-removal-confirmed'},
  },
};

function inList(keys: readonly string[], event: Event, help: Phrase): Binding {
  const when = ({schedules}: State): boolean => schedules.length > 0;
  return {keys, when, action: {event}, help, hinted: true};
}

/** The name of a schedule's zone, or on a narrow screen its distance from UTC. */
function zoneOf(schedule: Schedule, isWide: boolean): string {
  const name = zoneWords(zoneToName(schedule));
  const isShort = name !== '' && !isWide && !lacksClock(schedule);
  return (isShort ? offsetWords(onClockOf(schedule, schedule.nextAt ?? 0)) : name).trim();
}

/** How often a schedule comes, or that it is paused; nothing on a narrow screen. */
function ruleOf(schedule: Schedule, {columns, language}: View): string {
  const isSaid = schedule.rule.kind !== 'once' || schedule.isPaused;
  return columns >= wideColumns && isSaid ? whenWords(schedule, language) : '';
}

/** The next time, the rule, their zone where none is implied, and what is sent. */
function scheduleRow(
  schedule: Schedule,
  view: View,
  {isSelected, often}: {readonly isSelected: boolean; readonly often: (rule: string) => string},
): Row {
  const {columns, language} = view;
  const isWide = columns >= wideColumns;
  const none = whyNone(schedule, language);
  const next = none ?? wallWords(onClockOf(schedule, schedule.nextAt ?? 0));
  const time = padEndToCells(isWide ? next : next.replace(/^\d{4}-/, ''), isWide ? 16 : 11);
  const rule = often(ruleOf(schedule, view));
  const zone = isWide || none === null ? zoneOf(schedule, isWide) : '';
  const named = zone === '' ? '' : `${zone}  `;
  return listRow({about: `${time}  ${rule}${named}`, text: jobText(schedule), isSelected}, view);
}
