import {differentFriends} from '../../app/friend/deliver-to-friends.ts';
import {sendToFriends} from '../../app/friend/send-to-friends.ts';
import {loggedOut} from '../../app/login/environment-login.ts';
import type {NewMemo} from '../../app/memo/accept-memo.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import {lacksConsent} from '../../domain/login/awaits-consent.ts';
import type {MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {textOf} from '../../domain/memo/kinds/kinds.ts';
import type {Composed} from '../../domain/memo/kinds/memo-kind.ts';
import type {Message} from '../../domain/memo/message.ts';
import {maxReceivers} from '../../domain/memo/receiver.ts';
import {maxTimerMs} from '../../domain/program/max-timer.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {friendNames} from '../../messages/subjects/memo-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {askPerson, isYes} from './ask-person.ts';
import {type Chosen, chooseReceivers} from './choose-receivers.ts';
import {declined} from './friend-options.ts';
import {reportReceivers} from './report-receivers.ts';
import {dryRun} from './send-dry-run.ts';
import type {SendOptions} from './send-options.ts';

export interface FriendMemo {
  readonly memo: NewMemo;
  readonly composed: Composed<MemoContent>;
  /** The time limit (ms) for one friend. */
  readonly timeoutMs: number;
}

/** The lines of the text that are shown before it is sent. */
const shownLines = 12;

/**
 * `kakao-tui send --to NAME`: sends a message to friends, after a person at the terminal has seen to
 * whom it goes and confirmed it. `--yes` stands for the answer, but not where a part of a name may
 * mean another friend.
 */
export async function sendToChosen(
  context: CommandContext,
  given: FriendMemo,
  options: SendOptions,
): Promise<Result<number>> {
  const ports = context.ports();
  const session = ports.sessions.read();
  if (session === null) return failed(loggedOut(ports, null));
  const chosen = await chooseReceivers(context, options.to ?? []);
  if (!chosen.ok) {
    if (lacksConsent(chosen.failure)) context.hint(setupHint);
    return chosen;
  }
  if (chosen.value === null) return succeeded(decline(context));
  const different = differentFriends(chosen.value.friends, maxReceivers);
  if (!different.ok) return different;
  const friends = different.value;
  if (options.dryRun) {
    const kakao = await ports.kakaoFriends();
    const requestsOf = (message: Message) => friends.map(({uuid}) => kakao.request(uuid, message));
    return dryRun(context, given.memo, {json: options.json === true, requestsOf});
  }
  const isConfirmed = await confirm(context, {...chosen.value, friends}, {given, options});
  if (!isConfirmed) return succeeded(decline(context));
  const limit = AbortSignal.timeout(Math.min(given.timeoutMs * friends.length, maxTimerMs));
  const stop = AbortSignal.any([context.signal, limit]);
  const request = {...given.memo, friends, account: session.account};
  const sent = await sendToFriends(ports, request, {stop, cancel: stop});
  if (!sent.ok) return sent;
  const code = reportReceivers(context, {memo: sent.value, friends}, options);
  await pruneOldMemos(context);
  return succeeded(code);
}

const setupHint = {
  ko: "필요한 설정은 'kakao-tui friends --setup'에 있습니다.",
  en: "See what is needed with 'kakao-tui friends --setup'.",
};

function decline(context: CommandContext): number {
  context.say({ko: '보내지 않았습니다.', en: 'Nothing was sent.'});
  return declined;
}

interface Confirmation {
  readonly given: FriendMemo;
  readonly options: SendOptions;
}

async function confirm(
  context: CommandContext,
  {friends, isExact}: Chosen & {readonly friends: readonly Friend[]},
  {given, options}: Confirmation,
): Promise<boolean> {
  if (options.yes && isExact) return true;
  const {content, divide} = given.composed;
  const lines = sanitize(textOf(content)).trim().split('\n');
  for (const line of lines.slice(0, shownLines)) context.say(`  ${line}`);
  if (lines.length > shownLines) context.say('  …');
  const messages = divide().length;
  const names = {ko: friendNames(friends, 'ko'), en: friendNames(friends, 'en')};
  const answer = await askPerson(context, {
    ko: `받는 사람: ${names.ko}${messages > 1 ? ` (메시지 ${messages}개)` : ''}. 보낼까요? (y/N) `,
    en: `To: ${names.en}${messages > 1 ? ` (${messages} messages)` : ''}. Send it? (y/N) `,
  });
  return isYes(answer) && !context.signal.aborted;
}
