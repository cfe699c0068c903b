import type {Failure} from '../../domain/failure/failure.ts';
import {uploadCause} from '../../domain/failure/upload-cause.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {replaceDraft} from '../draft/replace-draft.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import {claimWarning} from '../login/claim-warning.ts';
import {lostPicture} from '../shared/known-picture.ts';
import {requeueMemo, resolveUnknown} from '../shared/requeue-memo.ts';
import {readHistory} from '../state/read-history.ts';
import {acceptMemo, prepareMemo} from './accept-memo.ts';
import {drainOutbox} from './drain-outbox.ts';
import {noteLinkDomains} from './note-link-domain.ts';
import {createProbe} from './probe-kakao.ts';
import {pruneOrWait} from './prune-history.ts';
import {recoverMemos} from './recover-memos.ts';
import {resendCopy} from './resend-copy.ts';

type MemoEffectType =
  | 'read-history'
  | 'recover-memos'
  | 'accept-memo'
  | 'drain-outbox'
  | 'probe-kakao'
  | 'prune-history'
  | 'requeue-memos'
  | 'resend-copies'
  | 'stop-sending'
  | 'resolve-unknown';

export function memoEffects(context: EffectContext): EffectRunners<MemoEffectType> {
  const {ports, dispatch, stop} = context;
  const {drain, stopParts} = createDrain(context);
  const isBack = createProbe(ports);
  return {
    'read-history': (request) =>
      dispatch({type: 'history-read', history: readHistory(ports, request)}),
    'recover-memos': async () => {
      const count = await recoverMemos(ports);
      if (count === 0) return;
      dispatch({type: 'notice-raised', notice: {kind: 'memos-recovered', count}});
      dispatch({type: 'memo-changed'});
    },
    'accept-memo': ({content, writing, sourceId, files, rings}) => {
      const ring = rings ? {rings} : {};
      const memo = prepareMemo(ports, {content, sourceId, ...ring});
      if (!memo.ok) return dispatch({type: 'memo-refused', failure: memo.failure});
      const lost = lostPicture(ports, memo.value.content, files);
      if (lost !== null) return dispatch({type: 'memo-refused', failure: lost});
      if (picturesOf(memo.value.content).length > 0 && claimWarning(ports, 'picture-public')) {
        return dispatch({type: 'memo-doubted', doubt: {reason: 'picture-public'}});
      }
      const domains = noteLinkDomains(ports, memo.value.content);
      acceptMemo(ports, memo.value, {files});
      replaceDraft(ports, writing);
      dispatch({type: 'memo-accepted', id: memo.value.id});
      if (domains === null) return;
      dispatch({type: 'notice-raised', notice: {kind: 'link-domains', ...domains}});
    },
    'drain-outbox': drain,
    'probe-kakao': async () => {
      if (await isBack()) dispatch({type: 'kakao-reached'});
    },
    'prune-history': () =>
      pruneOrWait(ports, {signal: stop}, (pruned) => {
        dispatch({type: 'notice-raised', notice: {kind: 'history-pruned', ...pruned}});
        dispatch({type: 'memo-changed'});
      }),
    'requeue-memos': ({ids}) => {
      for (const id of ids) requeueMemo(ports, id);
      dispatch({type: 'memo-changed'});
      return drain();
    },
    'resend-copies': ({ids}) => {
      const copies = ids.map((id) => resendCopy(ports, id)).filter((copy) => copy !== null);
      const refused = copies.find((copy) => !copy.ok);
      if (copies.length === 0) dispatch({type: 'notice-raised', notice: {kind: 'memo-gone'}});
      else if (refused?.ok === false) dispatch({type: 'memo-refused', failure: refused.failure});
      else dispatch({type: 'notice-raised', notice: {kind: 'sending-again'}});
      if (!copies.some((copy) => copy.ok)) return;
      dispatch({type: 'memo-changed'});
      return drain();
    },
    'stop-sending': ({id}) => {
      dispatch({type: 'notice-raised', notice: {kind: 'sending-stopped', isOwn: stopParts(id)}});
    },
    'resolve-unknown': ({id}) => {
      resolveUnknown(ports, id);
      dispatch({type: 'memo-changed'});
    },
  };
}

interface Drain {
  drain(): Promise<void>;
  /** Whether this drain is sending the memo; its remaining parts are not sent then. */
  stopParts(id: string): boolean;
}

/**
 * Runs one drain at a time; the check after each drain finds a memo that was added while it was
 * ending.
 */
function createDrain({ports, dispatch, stop, cancel}: EffectContext): Drain {
  let isRunning = false;
  let current: {readonly id: string; readonly parts: AbortController} | null = null;
  const onStart = ({id}: Memo): AbortSignal => {
    current = {id, parts: new AbortController()};
    return current.parts.signal;
  };
  const stopParts = (id: string): boolean => {
    if (!isRunning || current?.id !== id) return false;
    current.parts.abort();
    return true;
  };
  const drain = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    let connection: 'online' | 'offline' | null = null;
    const onChange = (memo: Memo): void => {
      connection = connectionAfter(memo) ?? connection;
      // A separate effect: a failure to read the history must not stop the memo.
      dispatch({type: 'memo-changed'});
    };
    try {
      await drainOutbox(ports, {onStart, onChange, stop, cancel});
    } finally {
      isRunning = false;
    }
    dispatch({type: 'outbox-drained', connection});
  };
  return {drain, stopParts};
}

function connectionAfter({status, failure}: Memo): 'online' | 'offline' | null {
  if (status === 'sending') return null;
  return failure === null || !isOffline(failure) ? 'online' : 'offline';
}

function isOffline(ended: Failure): boolean {
  const failure = uploadCause(ended);
  if (failure.kind === 'outcome-unknown') return failure.cause?.kind === 'network';
  return failure.kind === 'network';
}
