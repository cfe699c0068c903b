import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {replaceDraft} from '../draft/replace-draft.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {FriendEffect} from '../events/friend-event.ts';
import {claimWarning} from '../login/claim-warning.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import {lostPicture} from '../shared/known-picture.ts';

/**
 * The time (ms) without a key for which a question about friends is on the screen before it can be
 * answered: about as long as a name takes to read, and longer than the pauses between typed keys.
 */
const readingMs = 600;

/** Effects on friends. What Kakao is asked with is loaded when it is used. */
export function friendEffects(context: EffectContext): EffectRunners<FriendEffect['type']> {
  const {ports, dispatch, stop} = context;
  const underWay = new Map<string, AbortController>();
  return {
    'read-friends': async () => {
      const {listFriends} = await import('./list-friends.ts');
      dispatch({type: 'friends-read', list: await listFriends(ports, undefined, stop)});
    },
    'read-friend-login': async () => {
      const {readFriendLogin} = await import('./friend-login.ts');
      dispatch({type: 'friend-login-read', login: readFriendLogin(ports)});
    },
    'check-friend-memo': ({type: _, ...order}) => {
      const {content, sourceId, files} = order;
      const memo = prepareMemo(ports, {content, sourceId});
      if (!memo.ok) return dispatch({type: 'memo-refused', failure: memo.failure});
      const lost = lostPicture(ports, memo.value.content, files);
      if (lost !== null) return dispatch({type: 'memo-refused', failure: lost});
      if (picturesOf(memo.value.content).length > 0 && claimWarning(ports, 'picture-public')) {
        return dispatch({type: 'memo-doubted', doubt: {reason: 'picture-public'}});
      }
      const {text, parts} = memo.value;
      dispatch({type: 'friend-memo-checked', order, text, messages: parts.length});
    },
    'await-question': async ({question}) => {
      await ports.wait(readingMs, stop);
      if (!stop.aborted) dispatch({type: 'question-read', question});
    },
    'send-to-friends': (confirmed) => send(context, confirmed, underWay),
    'stop-friend-memo': ({id}) => {
      const parts = underWay.get(id);
      parts?.abort();
      const isOwn = parts !== undefined;
      dispatch({type: 'notice-raised', notice: {kind: 'sending-stopped', isOwn}});
    },
  };
}

/** Sends a confirmed memo; it leaves the box when it is stored. */
async function send(
  {ports, dispatch, stop, cancel}: EffectContext,
  {order, account}: Omit<Extract<FriendEffect, {type: 'send-to-friends'}>, 'type'>,
  underWay: Map<string, AbortController>,
): Promise<void> {
  const {content, friends, sourceId, files, writing} = order;
  const parts = new AbortController();
  let stored: string | null = null;
  const onChange = ({id}: Memo): void => {
    if (stored === null) {
      stored = id;
      underWay.set(id, parts);
      replaceDraft(ports, writing);
      dispatch({type: 'friend-memo-accepted', order});
    }
    dispatch({type: 'memo-changed'});
  };
  const {sendToFriends} = await import('./send-to-friends.ts');
  const request = {content, friends, account, sourceId, ...(files === undefined ? {} : {files})};
  const delivery = {onChange, stop: AbortSignal.any([stop, parts.signal]), cancel};
  const sent = await sendToFriends(ports, request, delivery).finally(() => {
    if (stored !== null) underWay.delete(stored);
  });
  dispatch({type: 'memo-changed'});
  if (!sent.ok) return dispatch({type: 'friend-memo-refused', failure: sent.failure});
  const {status, receivers = []} = sent.value;
  const kind = status === 'sent' ? 'friends-reached' : 'friends-not-reached';
  dispatch({type: 'notice-raised', notice: {kind, receivers}});
}
