import type {SQLInputValue} from 'node:sqlite';
import {
  type Reminder,
  type ReminderChange,
  reminderIntents,
  reminderStates,
} from '../../domain/reminder/reminder.ts';
import type {Rule} from '../../domain/schedule/schedule.ts';
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

/** A row of the `reminder` table as a `Reminder`. */
export function reminderOfRow(row: SqlRow): Reminder {
  return {
    id: text(row['id']),
    text: text(row['text']),
    at: numberOrNull(row['at']),
    zone: zoneNamed(text(row['zone'])),
    rule: row['rule'] === null ? null : repetition(row['rule']),
    recurrence: textOrNull(row['recurrence']),
    until: numberOrNull(row['until']),
    intent: nameIn(reminderIntents, row['intent']),
    state: nameIn(reminderStates, row['state']),
    memoId: textOrNull(row['memo_id']),
    calendarId: textOrNull(row['calendar_id']),
    eventId: textOrNull(row['event_id']),
    accountId: textOrNull(row['account_id']),
    failure: failureOrNull(row['failure']),
    attempts: number(row['attempts']),
    askedAt: numberOrNull(row['asked_at']),
    nextAttemptAt: numberOrNull(row['next_attempt_at']),
    createdAt: number(row['created_at']),
  };
}

/** A calendar that was made for an account. */
export function madeCalendarOfRow(row: SqlRow): {accountId: string; calendarId: string} {
  return {accountId: text(row['account_id']), calendarId: text(row['calendar_id'])};
}

/** The columns that a change sets; all of them for a whole reminder. */
export function columnsOfReminder(
  change: ReminderChange & Partial<Pick<Reminder, 'id' | 'createdAt'>>,
): Record<string, SQLInputValue> {
  const columns: Record<string, SQLInputValue | undefined> = {
    id: change.id,
    text: change.text,
    at: change.at,
    zone: change.zone,
    rule: jsonOf(change.rule),
    recurrence: change.recurrence,
    until: change.until,
    intent: change.intent,
    state: change.state,
    memo_id: change.memoId,
    calendar_id: change.calendarId,
    event_id: change.eventId,
    account_id: change.accountId,
    failure: jsonOf(change.failure),
    attempts: change.attempts,
    asked_at: change.askedAt,
    next_attempt_at: change.nextAttemptAt,
    created_at: change.createdAt,
  };
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

function jsonOf(value: object | null | undefined): string | null | undefined {
  return value === null || value === undefined ? value : JSON.stringify(value);
}

function nameIn<Name extends string>(names: readonly Name[], value: unknown): Name {
  const found = names.find((name) => name === text(value));
  if (found === undefined) throw new DamagedValue('name of a state expected');
  return found;
}

/** A reminder that comes once has no rule. */
function repetition(value: unknown): Rule {
  const rule = ruleOf(jsonKind(value));
  if (rule.kind === 'once') throw new DamagedValue('rule expected');
  return rule;
}
