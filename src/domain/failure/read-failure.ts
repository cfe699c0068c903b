import type {Failure, NetworkReason, ResponseProblem, StorageProblem} from './failure.ts';

type Kind = Failure['kind'];
type Check = (value: unknown, depth: number) => boolean;

/** Checks for the names of a union; the compiler ensures that the record is complete. */
function oneOf<Name extends string>(names: Readonly<Record<Name, true>>): Check {
  return (value) => typeof value === 'string' && Object.hasOwn(names, value);
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
/** JSON has no infinity: a pause without an end is stored as null. */
const isNumberOrNull: Check = (value) => value === null || isNumber(value, 0);
const isTextOrAbsent: Check = (value) => value === undefined || isText(value, 0);
const isCode: Check = (value) => value === null || isText(value, 0) || isNumber(value, 0);
const isTexts: Check = (value) => Array.isArray(value) && value.every((one) => isText(one, 0));
const isFailure: Check = (value, depth) => readFailure(value, depth + 1) !== null;
const isFailureOrNull: Check = (value, depth) => value === null || isFailure(value, depth);

const isNetworkReason = oneOf<NetworkReason>({
  refused: true,
  'name-not-found': true,
  unreachable: true,
  'connect-timeout': true,
  certificate: true,
  reset: true,
  'answer-timeout': true,
  cancelled: true,
  proxy: true,
});

const isAnswerProblem = oneOf<ResponseProblem>({
  'not-json': true,
  'unexpected-shape': true,
  'too-large': true,
  redirected: true,
  'cut-off': true,
});

const isStorageProblem = oneOf<StorageProblem>({
  'not-writable': true,
  'not-a-folder': true,
  'shared-folder': true,
  'not-a-file': true,
  'foreign-owner': true,
  full: true,
  'too-many-files': true,
  damaged: true,
  gone: true,
  'newer-schema': true,
  busy: true,
  'no-locks': true,
  other: true,
});

type Shapes = {
  readonly [K in Kind]?: Readonly<
    Record<Exclude<keyof Extract<Failure, {kind: K}>, 'kind'>, Check>
  >;
};

/** The fields, other than `kind`, of each failure that a stored memo can have. */
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
  'sending-paused': {until: isNumberOrNull, cause: isFailure},
  storage: {problem: isStorageProblem, path: isText, detail: isText},
};

/** The maximum depth of nested causes, above that of any failure in the program. */
const maxDepth = 8;

/** Validates a failure from outside the program, such as a file; null if its format is unknown. */
export function readFailure(value: unknown, depth = 0): Failure | null {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return null;
  if (!('kind' in value) || typeof value.kind !== 'string') return null;
  if (!Object.hasOwn(shapes, value.kind)) return null;
  const fields: Readonly<Record<string, Check>> = shapes[value.kind as Kind] ?? {};
  const given = value as Readonly<Record<string, unknown>>;
  const fits = Object.entries(fields).every(([name, check]) => check(given[name], depth));
  return fits ? (value as Failure) : null;
}
