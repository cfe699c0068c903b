import {composeContent} from '../../domain/memo/kinds/kinds.ts';
import {type Memo, statusOfParts} from '../../domain/memo/memo.ts';
import {pictureFailure} from '../../domain/memo/picture/picture-failure.ts';
import type {Unsettled} from '../../domain/memo/settle-send.ts';
import type {MemoChange} from '../ports/storage-ports.ts';
import {pauseAfter, pauseMsAfter} from '../shared/sending-pause.ts';
import {sendingDefaultsOf} from '../state/sending-defaults.ts';
import {
  type Delivery,
  type DeliveryPorts,
  deliverMemo,
  nextAttemptAt,
  statusOfUnsent,
} from './deliver-memo.ts';
import {type Uploads, uploadPictures} from './upload-pictures.ts';

/**
 * Uploads the pictures of a queued memo, claims it and sends it. Until the claim it stays `queued`,
 * so that a process that dies in an upload leaves a memo that was certainly not sent. Returns null
 * if the memo is no longer queued: another process is sending it, or it was deleted.
 */
export async function deliverQueued(
  ports: DeliveryPorts,
  memo: Memo,
  delivery: Delivery,
  onClaim: (memo: Memo) => void = () => {},
): Promise<Memo | null> {
  const {stop, abandon, cancel} = delivery;
  const signals = [stop, abandon, cancel].filter((signal) => signal !== undefined);
  const uploads = await uploadPictures(ports, memo, AbortSignal.any(signals));
  if (uploads.kind === 'not-uploaded') {
    const text = textInstead(ports, memo, uploads.settlement, delivery);
    const settled = settleUnsentMemo(ports, memo, {uploads, delivery, text});
    if (settled === null || text === null) return settled;
    return deliverQueued(ports, settled, delivery, onClaim);
  }
  const claimed = ports.memos.claim(memo.id, ports.processId);
  if (claimed === null) return null;
  onClaim(claimed);
  return deliverMemo(ports, claimed, {...delivery, addresses: uploads.addresses});
}

interface NotUploaded {
  readonly uploads: Extract<Uploads, {kind: 'not-uploaded'}>;
  readonly delivery: Delivery;
  /** What is sent instead. */
  readonly text: Pick<MemoChange, 'content' | 'parts'> | null;
}

/** Records an attempt that ended before the claim, unless the memo is no longer queued. */
function settleUnsentMemo(
  ports: DeliveryPorts,
  {id}: Memo,
  {uploads: {picture, settlement}, delivery, text}: NotUploaded,
): Memo | null {
  const failure = pictureFailure(picture.name, settlement.failure);
  const settled = ports.memos.update(id, (memo) => {
    if (memo.status !== 'queued') return null;
    const attempts = memo.attempts + 1;
    if (text !== null) return {...text, attempts, failure, status: 'queued', nextAttemptAt: null};
    const first = memo.parts.findIndex(({status}) => status !== 'sent');
    const parts = memo.parts.map((part, index) =>
      index === first ? {...part, status: statusOfUnsent(settlement, delivery)} : part,
    );
    const status = statusOfParts(parts);
    const next = status === 'queued' ? nextAttemptAt(ports, {...memo, attempts}, settlement) : null;
    return {status, parts, failure, attempts, nextAttemptAt: next};
  });
  if (settled !== null) pauseAfter(ports, settlement);
  return settled;
}

/**
 * The text of the memo alone, if the user wants it and no later attempt will upload the picture.
 * Null also where the text would meet the same obstacle, such as a missing login.
 */
function textInstead(
  ports: DeliveryPorts,
  {content}: Memo,
  settlement: Unsettled,
  {onRetry, stop, abandon, cancel}: Delivery,
): NotUploaded['text'] {
  if (content.kind !== 'picture' || content.fallback !== 'text' || content.text === '') return null;
  if (settlement.kind === 'retry' && onRetry === 'queued') return null;
  if ([stop, abandon, cancel].some((signal) => signal?.aborted)) return null;
  if (settlement.failure.kind === 'logged-out' || pauseMsAfter(ports, settlement) > 0) return null;
  const {text, link, isNumbered} = content;
  const defaults = sendingDefaultsOf(ports.preferences.read());
  const composed = composeContent({kind: 'text', text, link, isNumbered}, defaults);
  if (!composed.ok) return null;
  const parts = composed.value.divide();
  return {
    content: composed.value.content,
    parts: parts.map((part) => ({text: part, status: 'queued'})),
  };
}
