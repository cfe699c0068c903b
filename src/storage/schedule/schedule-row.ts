import type {SQLInputValue} from 'node:sqlite';
import type {Occurrence, OccurrenceState} from '../../app/ports/schedule-ports.ts';
import type {GivenButton} from '../../domain/memo/given-button.ts';
import type {LinkChoice} from '../../domain/memo/memo-link.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import type {
  Job,
  Missed,
  OutputList,
  Schedule,
  SentOutput,
} from '../../domain/schedule/schedule.ts';
import {zoneNamed} from '../../domain/schedule/zone.ts';
import {
  DamagedValue,
  failureOrNull,
  jsonKind,
  number,
  numberOrNull,
  text,
  textOrNull,
} from '../base/row-values.ts';
import {ruleOf} from '../base/rule-value.ts';

type SqlRow = Record<string, unknown>;

/** A row of the `schedule` table as a `Schedule`. */
export function scheduleOfRow(row: SqlRow): Schedule {
  return {
    id: text(row['id']),
    rule: ruleOf(jsonKind(row['rule'])),
    zone: zoneNamed(text(row['zone'])),
    until: numberOrNull(row['until']),
    missed: text(row['missed']) as Missed,
    job: jobOf(jsonKind(row['job'])),
    link: linkOf(textOrNull(row['link']), textOrNull(row['button_title'])),
    isPaused: number(row['is_paused']) === 1,
    createdAt: number(row['created_at']),
    setAt: number(row['set_at']),
    nextAt: numberOrNull(row['next_at']),
    computedAt: number(row['computed_at']),
  };
}

/** The columns of a schedule, in the same order for every statement. */
export function columnsOfSchedule(schedule: Schedule): Record<string, SQLInputValue> {
  return {
    id: schedule.id,
    rule: JSON.stringify(schedule.rule),
    zone: schedule.zone,
    until: schedule.until,
    missed: schedule.missed,
    job: JSON.stringify(schedule.job),
    link: schedule.link.url ?? null,
    button_title: schedule.link.buttonTitle ?? null,
    is_paused: schedule.isPaused ? 1 : 0,
    created_at: schedule.createdAt,
    set_at: schedule.setAt,
    next_at: schedule.nextAt,
    computed_at: schedule.computedAt,
  };
}

const states: readonly string[] = [
  'running',
  'queued',
  'skipped',
  'crowded',
  'empty',
  'unchanged',
  'failed',
  'broken-off',
];

/** A row of the `occurrence` table as an `Occurrence`. */
export function occurrenceOfRow(row: SqlRow): Occurrence {
  if (!states.includes(text(row['state']))) throw new DamagedValue('occurrence state expected');
  return {
    scheduleId: text(row['schedule_id']),
    at: number(row['due_at']),
    state: row['state'] as OccurrenceState,
    claimedAt: number(row['claimed_at']),
    owner: textOrNull(row['owner']),
    memo: row['memo_id'] === null ? null : {id: text(row['memo_id'])},
    failure: failureOrNull(row['failure']),
  };
}

function jobOf(value: {readonly kind: string} & SqlRow): Job {
  const {kind, argv} = value;
  const beside = {
    ...(value['image'] === undefined ? {} : {image: text(value['image'])}),
    ...(value['rings'] === true ? {rings: true} : {}),
  };
  if (kind === 'text') return {kind, text: text(value['text']), ...beside};
  if (kind !== 'command' || !Array.isArray(argv)) throw new DamagedValue('job expected');
  const command = {kind, argv: argv.map(text), folder: text(value['folder'])} as const;
  return {...command, ...sentOutputOf(value), ...beside};
}

function sentOutputOf({list, ifChanged, newOnly}: SqlRow): SentOutput {
  return {
    ...(list === undefined ? {} : {list: outputListOf(list)}),
    ...(ifChanged === undefined ? {} : {ifChanged: text(ifChanged)}),
    ...(newOnly === undefined ? {} : {newOnly: text(newOnly)}),
  };
}

function outputListOf(value: unknown): OutputList {
  if (!isObject(value)) throw new DamagedValue('list expected');
  const {title, mobileLink, button, maxMessages} = value;
  return {
    title: text(title),
    ...(mobileLink === undefined ? {} : {mobileLink: text(mobileLink)}),
    ...(Array.isArray(button) ? {button: button.map(buttonOf)} : {}),
    ...(maxMessages === undefined ? {} : {maxMessages: number(maxMessages)}),
  };
}

function buttonOf(value: unknown): GivenButton {
  if (!isObject(value)) throw new DamagedValue('button expected');
  return {title: text(value['title']), url: textOrNull(value['url'])};
}

function linkOf(url: string | null, buttonTitle: string | null): LinkChoice {
  return {...(url === null ? {} : {url}), ...(buttonTitle === null ? {} : {buttonTitle})};
}

/** The schedule that was added under a key. */
export function scheduleKeyOfRow(row: SqlRow): {readonly scheduleId: string} {
  number(row['created_at']);
  text(row['key']);
  return {scheduleId: text(row['schedule_id'])};
}
