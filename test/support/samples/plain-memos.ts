import type {Memo, MemoStatus, RecordedMemo} from '../../../src/domain/memo/memo.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {splitMemo} from '../../../src/domain/memo/split-memo.ts';
import {textMemo} from '../contents.ts';
import type {PlainWords} from './plain-words.ts';

const minute = 60_000;

/** A memo in every state, the newest last, with its message and its age in minutes before `now`. */
export function plainMemos({memos, button}: PlainWords, now: number): readonly RecordedMemo[] {
  const at = (minutes: number): number => now - minutes * minute;
  const link = {url: 'https://example.com/korean-input', buttonTitle: button};
  const erased = {...textMemo('', {url: '', buttonTitle: null}), forgetsText: true} as const;
  return [
    memoOf('article', memos.article, at(1245), textMemo(memos.article, link)),
    memoOf('minutes', memos.minutes, at(1060), {tags: [tagIn(memos.minutes)]}),
    memoOf('erased', '', at(330), erased),
    memoOf('report', memos.report, at(290), {tags: [tagIn(memos.report)]}),
    memoOf('lunch', memos.lunch, at(98), {pinnedAt: at(97)}),
    memoOf('parcel', memos.parcel, at(63), {
      status: 'failed',
      failure: {kind: 'kakao', http: 400, code: -2, message: 'failed to parse parameter.'},
    }),
    memoOf('coat', memos.coat, at(25), {
      status: 'unknown',
      failure: {kind: 'outcome-unknown', cause: null},
      tags: [tagIn(memos.coat)],
    }),
    memoOf('milk', memos.milk, at(4), {
      status: 'queued',
      attempts: 2,
      nextAttemptAt: at(-1),
      failure: {kind: 'network', reason: 'unreachable', detail: ''},
    }),
    memoOf('call', memos.call, at(0), {status: 'sending'}),
  ];
}

/** The same memo in several parts, of which the first was sent and the second may have been. */
export function partlySent(memo: Memo): Pick<Memo, 'parts' | 'status' | 'failure' | 'sentAt'> {
  const statuses: readonly MemoStatus[] = ['sent', 'unknown'];
  const parts = splitMemo(memo.text).map((text, index) => ({
    text,
    status: statuses[index] ?? ('queued' as const),
  }));
  return {parts, status: 'unknown', failure: {kind: 'outcome-unknown', cause: null}, sentAt: null};
}

function memoOf(id: string, text: string, createdAt: number, change: Partial<Memo>): RecordedMemo {
  const {status = 'sent'} = change;
  return {
    id,
    sequence: createdAt * 1000,
    ...textMemo(text, noLink),
    status,
    parts: splitMemo(text).map((part) => ({text: part, status})),
    createdAt,
    sentAt: status === 'sent' ? createdAt + 1000 : null,
    nextAttemptAt: null,
    attempts: 1,
    failure: null,
    tags: [],
    pinnedAt: null,
    sourceId: null,
    ...change,
  };
}

function tagIn(text: string): string {
  return text.split('#').at(-1) ?? '';
}
