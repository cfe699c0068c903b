import type {Failure} from './failure.ts';
import {
  isAddressProblem,
  isAnswerProblem,
  isCommandProblem,
  isNetworkReason,
  isPasteProblem,
  isPictureProblemKind,
  isReminderProblem,
  isScheduleProblem,
  isStorageProblem,
  isVariableProblem,
  oneOf,
} from './failure-names.ts';

type Kind = Failure['kind'];
type Check = (value: unknown, depth: number) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
/** JSON has no infinity: a pause without an end is stored as null. */
const isNumberOrNull: Check = (value) => value === null || isNumber(value, 0);
const isTextOrAbsent: Check = (value) => value === undefined || isText(value, 0);
const isCode: Check = (value) => value === null || isText(value, 0) || isNumber(value, 0);
const isTexts: Check = (value) => Array.isArray(value) && value.every((one) => isText(one, 0));
const isFindings: Check = (value) => Array.isArray(value) && value.every(isFinding);
const isFlag: Check = (value) => typeof value === 'boolean';
/** What could not be read of a schedule is reported at once and never stored. */
const isAbsent: Check = (value) => value === undefined;
const isFailure: Check = (value, depth) => readFailure(value, depth + 1) !== null;
const isFailureOrNull: Check = (value, depth) => value === null || isFailure(value, depth);

/** A named source, or the place of an input as a text or a number. */
const isSourceOrAbsent: Check = (value) => {
  if (typeof value !== 'object' || value === null) return value === undefined || isText(value, 0);
  const places = Object.entries(value);
  return places.length === 1 && places.every(([name, place]) => isPlace(name, place));
};

function isFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('path' in value)) return false;
  if (typeof value.path !== 'string' || !('problem' in value)) return false;
  const {problem} = value;
  return typeof problem === 'object' && problem !== null && 'kind' in problem;
}

/** The kind and what belongs to it. */
function isPictureProblem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (!isPictureProblemKind(value.kind)) return false;
  const given = value as Readonly<Record<string, unknown>>;
  const numbers = {'too-large': ['size', 'limit'], 'too-small': ['width', 'height', 'limit']};
  const texts = {unreadable: ['detail'], format: ['format']};
  const kind = String(given['kind']);
  return (
    membersOf(numbers, kind).every((name) => typeof given[name] === 'number') &&
    membersOf(texts, kind).every((name) => typeof given[name] === 'string')
  );
}

function membersOf(all: Readonly<Record<string, readonly string[]>>, kind: string) {
  return Object.hasOwn(all, kind) ? (all[kind] ?? []) : [];
}

function isPlace(name: string, place: unknown): boolean {
  if (name === 'argument') return typeof place === 'number';
  return (name === 'file' || name === 'variable') && typeof place === 'string';
}

type Shapes = {
  readonly [K in Kind]: Readonly<Record<Exclude<keyof Extract<Failure, {kind: K}>, 'kind'>, Check>>;
};

/** The fields, other than `kind`, of each failure. */
const shapes: Shapes = {
  network: {reason: isNetworkReason, detail: isText},
  kakao: {http: isNumber, code: isCode, message: isText, retryAfter: isTextOrAbsent},
  'not-kakao': {http: isNumber, problem: isAnswerProblem},
  'outcome-unknown': {cause: isFailureOrNull},
  imported: {was: oneOf({queued: true, sending: true})},
  restored: {},
  'logged-out': {cause: isFailureOrNull, variable: isTextOrAbsent},
  'consent-missing': {scopes: isTexts},
  'setup-missing': {missing: oneOf({'rest-api-key': true})},
  'limit-reached': {
    of: oneOf({program: true, day: true}),
    max: isNumber,
    within: isNumber,
    until: isNumber,
  },
  'sending-paused': {until: isNumberOrNull, cause: isFailure},
  storage: {problem: isStorageProblem, path: isText, detail: isText},
  'not-recorded': {id: isText, cause: isFailure},
  'tokens-not-stored': {cause: isFailure},
  'paste-refused': {problem: isPasteProblem},
  'code-refused': {hasVerifier: isFlag, cause: isFailure},
  'login-address': {problem: isAddressProblem},
  'koe-page': {code: isText},
  'login-denied': {error: isText, description: isText},
  'login-timed-out': {},
  'login-cancelled': {},
  'memo-empty': {from: isSourceOrAbsent},
  'memo-too-large': {units: isNumber, limit: isNumber},
  'input-not-text': {byte: isNumber, from: isSourceOrAbsent},
  'input-unreadable': {path: isText, detail: isText},
  'invalid-link': {link: isText},
  'invalid-button': {title: isText, limit: isNumber},
  'template-refused': {findings: isFindings},
  'picture-refused': {name: isText, problem: isPictureProblem},
  'picture-lost': {name: isText},
  'picture-not-uploaded': {name: isText, cause: isFailure},
  'many-messages': {count: isNumber, limit: isNumber},
  'options-refused': {
    problem: oneOf({needs: true, conflict: true}),
    option: isText,
    others: isTexts,
  },
  'receiver-unknown': {cause: isFailureOrNull},
  'reminder-unknown': {cause: isFailureOrNull},
  'not-confirmed': {},
  'not-attempted': {},
  'friend-unknown': {name: isText},
  'other-account': {},
  'many-receivers': {count: isNumber, limit: isNumber},
  'person-needed': {command: isText},
  'invalid-origin': {name: isText, value: isText},
  'invalid-redirect-uri': {value: isText},
  'schedule-refused': {problem: isScheduleProblem, value: isText, unread: isAbsent},
  'reminder-refused': {problem: isReminderProblem, value: isText},
  'invalid-variable': {name: isText, problem: isVariableProblem},
  'rotation-not-handed-over': {detail: isText},
  'command-failed': {problem: isCommandProblem, detail: isText},
  'invalid-profile': {name: isText},
  'profile-missing': {name: isText},
  unreadable: {stored: isText},
};

/** The maximum depth of nested causes, above that of any failure in the program. */
const maxDepth = 8;

/** Validates a failure from outside the program, such as a file; null if its format is unknown. */
export function readFailure(value: unknown, depth = 0): Failure | null {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return null;
  if (!('kind' in value) || typeof value.kind !== 'string') return null;
  if (!Object.hasOwn(shapes, value.kind)) return null;
  const fields: Readonly<Record<string, Check>> = shapes[value.kind as Kind];
  const given = value as Readonly<Record<string, unknown>>;
  const fits = Object.entries(fields).every(([name, check]) => check(given[name], depth));
  return fits ? (value as Failure) : null;
}

/**
 * Reads a failure that was stored here. One that only another version of the program knows keeps
 * its stored form, for the user to read; so does an unknown cause of a known one.
 */
export function readStoredFailure(value: object): Failure {
  const known = readFailure(value);
  if (known !== null) return known;
  const cause = 'cause' in value ? value.cause : null;
  const hasCause = typeof cause === 'object' && cause !== null && readFailure(cause) === null;
  const around = hasCause ? readFailure({...value, cause: unreadable(cause)}) : null;
  return around ?? unreadable(value);
}

function unreadable(value: object): Failure {
  return {kind: 'unreadable', stored: JSON.stringify(value)};
}
