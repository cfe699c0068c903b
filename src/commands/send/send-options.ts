import type {NewMemo} from '../../app/memo/accept-memo.ts';
import type {SendRequest} from '../../app/memo/send-once.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {GivenText} from '../../domain/memo/kinds/text.ts';

/** Options of `send`; times are ms. */
export interface SendOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly file?: string;
  readonly editor?: boolean;
  readonly link?: string;
  readonly button?: string;
  readonly truncate?: boolean;
  /** Whether the parts start with `(1/3) `. */
  readonly numbers?: boolean;
  readonly queue?: boolean;
  readonly ifChanged?: string;
  readonly dedupe?: number;
  readonly idempotencyKey?: string;
  readonly timeout?: number;
  /** False: nothing of the text stays on record. */
  readonly history?: boolean;
  readonly dryRun?: boolean;
  /** When to send it, as a person writes it. */
  readonly at?: string;
  readonly in?: number;
}

/** What is not given stays as the preferences say. */
export function contentOf(text: string, {link, button, numbers}: SendOptions): GivenText {
  return {kind: 'text', text, link: {url: link, buttonTitle: button}, isNumbered: numbers};
}

export function newMemoOf(content: GivenContent, {history}: SendOptions): NewMemo {
  return {content, ...(history === false ? {forgetsText: true} : {})};
}

export function sendRequestOf(memo: NewMemo, options: SendOptions): SendRequest {
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
