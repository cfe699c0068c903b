import {readFailure} from '../failure/read-failure.ts';
import {
  fieldsOf,
  kindField,
  linksOf,
  type MemoContent,
  readContent,
  textOf,
} from './kinds/kinds.ts';
import type {ReadContent} from './kinds/memo-kind.ts';
import type {Memo, MemoPart, MemoStatus} from './memo.ts';
import {memoStatuses, statusOfParts} from './memo.ts';
import {isWebLink} from './memo-link.ts';
import {readReceivers} from './receiver.ts';
import {partsOfReceivers} from './settle-receivers.ts';
import {tagOf} from './tags.ts';

/** Identifies the export format; an incompatible format gets a new number. */
const exportSchema = 'kakao-tui/export@1';

/** Why a line is not an exported memo; `field` is the field that is missing or invalid. */
export type LineProblem = {kind: 'not-json'} | {kind: 'schema'} | {kind: 'field'; field: string};

export type ReadLine = {ok: true; memo: Memo} | {ok: false; problem: LineProblem};

/** Returns everything that another computer needs to restore the memo; times are ISO 8601. */
export function exportedMemo(memo: Memo): Readonly<Record<string, unknown>> {
  return {
    schema: exportSchema,
    id: memo.id,
    createdAt: new Date(memo.createdAt).toISOString(),
    sentAt: isoOrNull(memo.sentAt),
    status: memo.status,
    text: memo.text,
    ...kindField(memo.content),
    ...fieldsOf(memo.content),
    parts: memo.parts.map(({status, text}) => ({status, text})),
    attempts: memo.attempts,
    failure: memo.failure,
    tags: memo.tags,
    pinnedAt: isoOrNull(memo.pinnedAt),
    sourceId: memo.sourceId,
    forgetsText: memo.forgetsText === true,
    ...(memo.receivers === undefined ? {} : {receivers: memo.receivers}),
  };
}

function isoOrNull(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** Reads a memo from an exported line. A failure in an unknown format becomes null. */
export function readMemoLine(line: string): ReadLine {
  const value = parse(line);
  if (value === undefined) return {ok: false, problem: {kind: 'not-json'}};
  if (!isRecord(value) || value['schema'] !== exportSchema) {
    return {ok: false, problem: {kind: 'schema'}};
  }
  const content = readContent(String(value['text']), value);
  const field =
    wrongField(value, fieldsBeforeContent) ??
    wrongContent(content) ??
    wrongField(value, fieldsAfterContent);
  if (field !== null) return {ok: false, problem: {kind: 'field', field}};
  if (!content.ok) throw new Error('a content that cannot be read has a wrong field');
  return {ok: true, memo: memoOf(value, content.content)};
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type Values = Readonly<Record<string, unknown>>;

const statuses: readonly unknown[] = memoStatuses;

type Checks = Readonly<Record<string, (value: unknown, all: Values) => boolean>>;

/** The checks in the order of the line's fields, so that the first invalid field is reported. */
const fieldsBeforeContent: Checks = {
  id: isId,
  createdAt: isTime,
  sentAt: isTimeOrNull,
  status: (value) => statuses.includes(value),
  text: isText,
};

const fieldsAfterContent: Checks = {
  parts: (value, {status}) =>
    isParts(value) && (isUnderWay(status) || statusOfParts(value) === status),
  attempts: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  tags: (value) => Array.isArray(value) && value.every((tag) => isText(tag) && tagOf(tag) === tag),
  pinnedAt: isTimeOrNull,
  sourceId: (value) => value === null || isId(value),
  forgetsText: (value) => typeof value === 'boolean',
  receivers: (value, {parts, status}) => value === undefined || areReceivers(value, parts, status),
};

/** The first invalid field, or null if all are valid. */
function wrongField(values: Values, checks: Checks): string | null {
  const wrong = Object.entries(checks).find(([field, isRight]) => !isRight(values[field], values));
  return wrong?.[0] ?? null;
}

/** The first invalid field of the content, or null. An empty address is valid: it was erased. */
function wrongContent(read: ReadContent<MemoContent>): string | null {
  if (!read.ok) return read.field;
  return linksOf(read.content).every(({url}) => url === '' || isWebLink(url)) ? null : 'link';
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isTimeOrNull(value: unknown): boolean {
  return value === null || isTime(value);
}

/** Whether a memo is still being sent, so that its parts' statuses need not match its own. */
function isUnderWay(status: unknown): boolean {
  return status === 'queued' || status === 'sending';
}

function isParts(value: unknown): value is readonly MemoPart[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (part) => isRecord(part) && isText(part['text']) && statuses.includes(part['status']),
  );
}

function memoOf(values: Values, content: MemoContent): Memo {
  return {
    id: String(values['id']),
    text: textOf(content),
    content,
    status: values['status'] as MemoStatus,
    parts: (values['parts'] as readonly MemoPart[]).map(({text, status}) => ({text, status})),
    createdAt: Date.parse(String(values['createdAt'])),
    sentAt: timeOrNull(values['sentAt']),
    nextAttemptAt: null,
    attempts: Number(values['attempts']),
    failure: readFailure(values['failure']),
    tags: values['tags'] as readonly string[],
    pinnedAt: timeOrNull(values['pinnedAt']),
    sourceId: textOrNull(values['sourceId']),
    ...(values['forgetsText'] === true ? {forgetsText: true} : {}),
    ...receiversOf(values['receivers']),
  };
}

/**
 * Whether receivers fit the parts of their memo, which were made of them. A memo to friends is never
 * queued.
 */
function areReceivers(value: unknown, parts: unknown, status: unknown): boolean {
  const receivers = readReceivers(value, readFailure);
  if (receivers === null || !isParts(parts) || status === 'queued') return false;
  const made = partsOfReceivers(parts, receivers);
  return isUnderWay(status) || made.every((part, index) => part.status === parts[index]?.status);
}

function receiversOf(value: unknown): Pick<Memo, 'receivers'> {
  const receivers = readReceivers(value, readFailure);
  return receivers === null ? {} : {receivers};
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : String(value);
}

function timeOrNull(value: unknown): number | null {
  return value === null ? null : Date.parse(String(value));
}
