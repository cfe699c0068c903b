import type {GivenMemo} from '../../app/memo/accept-given.ts';
import type {NewMemo} from '../../app/memo/accept-memo.ts';
import type {SendRequest} from '../../app/memo/send-once.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {MessageOptions} from '../shared/message-form.ts';

/** Options of `send`; times are ms. */
export interface SendOptions extends MessageOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly file?: string;
  readonly editor?: boolean;
  readonly split?: boolean;
  readonly truncate?: boolean;
  readonly queue?: boolean;
  readonly ifChanged?: string;
  readonly dedupe?: number;
  readonly idempotencyKey?: string;
  readonly timeout?: number;
  /** False if the text must be deleted from the history after sending. */
  readonly history?: boolean;
  readonly dryRun?: boolean;
  /** Whether a reminder follows the memo. */
  readonly ring?: boolean;
  /** The friends that it goes to, as typed; absent for a memo to oneself. */
  readonly to?: readonly string[];
  /** Whether the question before sending to friends is answered with yes. */
  readonly yes?: boolean;
  /** When to send it, as typed. */
  readonly at?: string;
  readonly in?: number;
  /** The time zone of `at`, as typed. */
  readonly tz?: string;
}

/** The option that asks for a later time; undefined for a message that is sent now. */
export function laterOption({at, in: delay, tz}: SendOptions): 'at' | 'in' | 'tz' | undefined {
  if (at !== undefined) return 'at';
  if (delay !== undefined) return 'in';
  return tz === undefined ? undefined : 'tz';
}

export function newMemoOf(
  content: GivenContent,
  {history, ring}: SendOptions,
  files: NewMemo['files'] = [],
): NewMemo {
  return {
    content,
    files,
    ...(history === false ? {forgetsText: true} : {}),
    ...(ring ? {rings: true} : {}),
  };
}

export function sendRequestOf(memo: GivenMemo, options: SendOptions): SendRequest {
  const {queue = false, ifChanged, dedupe, idempotencyKey} = options;
  return {
    ...memo,
    onOutOfReach: queue ? 'queued' : 'failed',
    once: {
      ...(ifChanged === undefined ? {} : {changeKey: ifChanged}),
      ...(dedupe === undefined ? {} : {dedupeWithin: dedupe}),
      ...(idempotencyKey === undefined ? {} : {idempotencyKey}),
    },
  };
}
