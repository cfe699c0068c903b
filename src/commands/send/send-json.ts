import type {Accepted} from '../../app/memo/accept-memo.ts';
import type {ContentKind} from '../../domain/memo/kinds/kinds.ts';
import type {MemoStatus} from '../../domain/memo/memo.ts';
import type {Picture} from '../../domain/memo/picture/picture.ts';
import type {memoJson} from '../shared/memo-json.ts';
import type {failureJson} from '../shared/report-failure.ts';
import type {Ring} from './ring.ts';

type ErrorJson = ReturnType<typeof failureJson> | null;

/** The outcome of a request to send; absent fields become null, empty or are left out. */
interface SendReport {
  readonly id?: string | null;
  readonly status: MemoStatus | 'scheduled' | 'skipped' | 'dry-run';
  /** The kind of the message; absent if none was made. */
  readonly kind?: ContentKind;
  /** The pictures of this computer; absent if there are none. */
  readonly pictures?: readonly Picture[];
  /** When it will be sent (ISO 8601). */
  readonly at?: string;
  /** The time zone in which the time was read. */
  readonly zone?: string;
  readonly parts?: ReturnType<typeof memoJson>['parts'];
  readonly error?: ErrorJson;
  /** Why the memo waits in the outbox, with `--queue`. */
  readonly waitingFor?: ErrorJson;
  readonly heldBack?: Accepted['heldBack'];
  /** The reminder that follows the memo. */
  readonly reminder?: Pick<Ring, 'json' | 'isMissing'>;
  /** The outcome for each friend that it was sent to. */
  readonly receivers?: readonly unknown[];
  /** Of a default template. */
  readonly templateObjects?: readonly unknown[];
  readonly requests?: readonly unknown[];
}

const doneStates: readonly string[] = ['sent', 'scheduled', 'skipped', 'dry-run'];

/** The JSON that `send` prints for every outcome. */
export function sendJson(report: SendReport) {
  const {id = null, status, at, parts = [], error = null, reminder, ...more} = report;
  const isDone = doneStates.includes(status) || more.waitingFor !== undefined;
  const ok = isDone && reminder?.isMissing !== true;
  return {
    schema: 'kakao-tui/send@1',
    ok,
    id,
    status,
    ...(at === undefined ? {} : {at}),
    parts,
    error,
    ...more,
    ...(reminder === undefined ? {} : {reminder: reminder.json}),
  };
}
