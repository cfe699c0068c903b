import type {Result} from '../../domain/failure/result.ts';
import {succeeded} from '../../domain/failure/result.ts';
import {composeContent, type GivenContent, textOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {writtenTags} from '../../domain/memo/tags.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../record/storage-result.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';

export interface NewMemo {
  readonly content: GivenContent;
  /** The memo that this one is made from. */
  readonly sourceId?: string | null;
  /** Leave nothing of its content on record once it is sent. */
  readonly forgetsText?: true;
  /** Names the process that delivers it at once, so that no other takes it; absent: queued. */
  readonly owner?: string;
}

/**
 * Takes a note: checks it, divides it into messages and has it on disk when it returns. What the
 * person wrote may be forgotten only then.
 */
export function acceptMemo(ports: Ports, input: NewMemo): Promise<Result<Memo>> {
  return storageResult(() => acceptNow(ports, input));
}

/** The same without a turn of the event loop, for the screen; storage failures are thrown. */
export function acceptNow(ports: Ports, input: NewMemo): Result<Memo> {
  const memo = prepareMemo(ports, input);
  if (memo.ok) ports.memos.add(memo.value, input.owner ?? null);
  return memo;
}

/** The memo as it would be accepted, for what puts it on record together with something else. */
export function prepareMemo(ports: Ports, input: NewMemo): Result<Memo> {
  const defaults = sendingDefaultsOf(ports.preferences.read());
  const composed = composeContent(input.content, defaults);
  if (!composed.ok) return composed;
  const {content, texts} = composed.value;
  const text = textOf(content);
  const createdAt = ports.clock.now();
  const isDeliveredAtOnce = input.owner !== undefined;
  return succeeded({
    id: ports.newId(createdAt),
    text,
    content,
    status: isDeliveredAtOnce ? 'sending' : 'queued',
    parts: texts.map((part) => ({text: part, status: 'queued' as const})),
    createdAt,
    sentAt: null,
    nextAttemptAt: null,
    // To be delivered at once is the first attempt.
    attempts: isDeliveredAtOnce ? 1 : 0,
    failure: null,
    tags: writtenTags(text),
    pinnedAt: null,
    sourceId: input.sourceId ?? null,
    ...(input.forgetsText ? {forgetsText: true} : {}),
  });
}
