import type {MemoStatus} from '../memo/memo.ts';
import {readDay, type TimeSpan} from '../program/read-day.ts';
import type {QueryProblem} from './query.ts';

/** The meaning of a word with a colon. */
export type Operator =
  | {readonly kind: 'time'; readonly from: number | null; readonly to: number | null}
  | {readonly kind: 'status'; readonly status: MemoStatus}
  | {readonly kind: 'pinned'}
  | {readonly kind: 'receiver'; readonly name: string}
  | {readonly kind: 'problem'; readonly problem: QueryProblem};

type Bounds = {from: number | null; to: number | null};

/** The range of a time operator. 부터, 이후 and 까지 include the named day, 이전 does not. */
const times: Readonly<Record<string, (span: TimeSpan) => Bounds>> = {
  after: ({from}) => ({from, to: null}),
  before: ({from}) => ({from: null, to: from}),
  until: ({to}) => ({from: null, to}),
  on: ({from, to}) => ({from, to}),
};

const timeNames: Readonly<Record<string, string>> = {
  after: 'after',
  since: 'after',
  이후: 'after',
  부터: 'after',
  before: 'before',
  이전: 'before',
  전: 'before',
  until: 'until',
  까지: 'until',
  on: 'on',
  날짜: 'on',
};

const statusNames: readonly string[] = ['status', 'is', '상태'];

/** The friend to whom a memo was sent. */
const receiverNames: readonly string[] = ['to', '받는이', '받는사람'];

/** The pinned condition, which is independent of the status. */
const pinned: readonly string[] = ['pinned', '고정'];

const statuses: Readonly<Record<string, MemoStatus>> = {
  sent: 'sent',
  보냄: 'sent',
  failed: 'failed',
  실패: 'failed',
  못보냄: 'failed',
  unknown: 'unknown',
  확인: 'unknown',
  확인필요: 'unknown',
  queued: 'queued',
  waiting: 'queued',
  대기: 'queued',
  보낼것: 'queued',
  sending: 'sending',
  보내는중: 'sending',
};

/** Reads `after:2026-11-01`, `상태:실패` (folded); null if a word is not an operator. */
export function readOperator(word: string, now: number): Operator | null {
  const colon = word.indexOf(':');
  if (colon <= 0) return null;
  const name = word.slice(0, colon);
  const value = word.slice(colon + 1);
  const problem = (kind: QueryProblem['kind']): Operator => ({
    kind: 'problem',
    problem: {kind, operator: `${name}:`, value},
  });
  if (receiverNames.includes(name)) return value === '' ? null : {kind: 'receiver', name: value};
  if (statusNames.includes(name)) {
    if (pinned.includes(value)) return {kind: 'pinned'};
    const status = own(statuses, value);
    return status === undefined ? problem('status') : {kind: 'status', status};
  }
  const bounds = own(times, own(timeNames, name) ?? '');
  if (bounds === undefined) return null;
  const span = readDay(value, now);
  if (span === null) return problem('date');
  const {from, to} = bounds(span);
  return from !== null && from === to ? problem('date') : {kind: 'time', from, to};
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
