import {type FriendList, listFriends} from '../../app/friend/list-friends.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {classOf} from '../../domain/failure/kakao-code.ts';
import {type Friend, searchFriends} from '../../domain/friend/friend.ts';
import {lacksConsent} from '../../domain/login/awaits-consent.ts';
import type {Language} from '../../domain/program/language.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';
import {type TableHead, type TableRow, tableLines} from '../shared/table.ts';
import {printFriendSetup, runJoined} from './friend-setup.ts';

export interface FriendsOptions {
  readonly json?: boolean;
  readonly order?: 'favorite' | 'name';
  readonly reverse?: boolean;
  readonly setup?: boolean;
  /** The address at which a friend ended up. */
  readonly joined?: string;
}

/** `kakao-tui friends [QUERY]`: lists friends, or what is missing to send to them. */
export async function runFriends(
  context: CommandContext,
  words: readonly string[],
  options: FriendsOptions,
): Promise<number> {
  if (options.setup) return printFriendSetup(context);
  if (options.joined !== undefined) return runJoined(context, options.joined);
  const by = options.order === 'name' ? 'nickname' : 'favorite';
  const order = {by, direction: options.reverse ? 'desc' : 'asc'} as const;
  const listed = await listFriends(context.ports(), order, context.signal);
  if (!listed.ok) {
    const {failure} = listed;
    if (options.json) {
      const error = failureJson(failure, context.language);
      printJson(context, {schema: 'kakao-tui/friends@1', ok: false, total: 0, friends: [], error});
    }
    const code = reportFailure(context, failure);
    if (!options.json && needsSetup(failure)) printFriendSetup(context);
    return code;
  }
  const {friends, known} = listed.value;
  const found = searchFriends(friends, words.join(' '), known);
  if (options.json) {
    printJson(context, jsonOf(listed.value, found));
    return exitCode.done;
  }
  for (const line of linesOf(context, listed.value, found)) context.print(line);
  if (friends.length === 0) {
    context.say(noFriends);
    printFriendSetup(context);
  } else if (found.length === 0) {
    context.note({ko: '맞는 친구가 없습니다.', en: 'No friend matches.'});
  }
  return exitCode.done;
}

function needsSetup(failure: Failure): boolean {
  return lacksConsent(failure) || classOf(failure) === 'setup';
}

const noFriends = {
  ko: '보낼 수 있는 친구가 아직 없습니다.',
  en: 'There are no friends to send to yet.',
};

function jsonOf({friends, known}: FriendList, found: readonly Friend[]) {
  const list = found.map(({uuid, name, isFavorite}) => {
    const writtenAt = known.find((one) => one.uuid === uuid)?.writtenAt;
    const written = writtenAt === undefined ? null : new Date(writtenAt).toISOString();
    return {uuid, name, favorite: isFavorite, writtenAt: written};
  });
  return {
    schema: 'kakao-tui/friends@1',
    ok: true,
    total: friends.length,
    friends: list,
    error: null,
  };
}

const head: TableHead = {
  columns: [
    {ko: 'ID', en: 'ID'},
    {ko: '마지막으로 보냄', en: 'LAST WRITTEN', isOptional: true},
  ],
  text: {ko: '이름', en: 'NAME'},
};

function linesOf(context: CommandContext, {known}: FriendList, found: readonly Friend[]) {
  const {language, output} = context;
  const rows = found.map((friend): TableRow => {
    const writtenAt = known.find(({uuid}) => uuid === friend.uuid)?.writtenAt;
    const written = writtenAt === undefined ? '' : dateTime(here(writtenAt), language);
    return {cells: [{text: friend.uuid, tone: 'quiet'}, written], text: nameOf(friend, language)};
  });
  if (!output.isTerminal)
    return found.map((friend) => `${friend.uuid}  ${nameOf(friend, language)}`);
  return tableLines(head, rows, {columns: output.columns, language});
}

function nameOf(friend: Friend, language: Language): string {
  return `${friendName(friend, language)}${friend.isFavorite ? ' ★' : ''}`;
}
