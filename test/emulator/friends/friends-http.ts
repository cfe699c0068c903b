import assert from 'node:assert/strict';
import type {Emulator, EmulatorOptions} from '../../../src/emulator/start-emulator.ts';
import {
  type Answer,
  askApi,
  authorizeAddress,
  codeIn,
  exchangeCode,
  memoLink,
  withEmulator,
} from '../plain-http.ts';

export const friendsPath = '/v1/api/talk/friends';
export const sendPath = '/v1/api/talk/friends/message/default/send';

export const scopes: readonly string[] = ['profile_nickname', 'talk_message', 'friends'];

/** 민지 is the sender in these tests; 준호 and 엄마 logged in to the app before. */
export const three: EmulatorOptions = {
  enabledScopes: scopes,
  people: [
    {id: '11', nickname: '민지'},
    {id: '22', nickname: '준호'},
    {id: '33', nickname: '엄마'},
  ],
  joined: ['준호', '엄마'],
};

export interface Sender {
  readonly emulator: Emulator;
  readonly accessToken: string;
}

/** Logs in a person, by default the first one, with consent to these items. */
export async function logIn(
  emulator: Emulator,
  scope: readonly string[] = scopes,
  personId?: string,
): Promise<string> {
  const url = authorizeAddress(emulator, {scope: scope.join()});
  const person = personId === undefined ? {} : {personId};
  const location = await emulator.agree(url, {scopes: scope, ...person});
  const answer = await exchangeCode(emulator, codeIn(location));
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text).access_token;
}

/** Runs the body on a local Kakao in which the first person is logged in. */
export async function withSender(
  options: EmulatorOptions,
  body: (sender: Sender) => Promise<void>,
): Promise<void> {
  await withEmulator({...three, ...options}, async (emulator) => {
    await body({emulator, accessToken: await logIn(emulator)});
  });
}

export interface FriendList {
  readonly elements?: readonly {
    readonly uuid: string;
    readonly favorite: boolean;
    readonly profile_nickname: string;
    readonly profile_thumbnail_image: string;
  }[];
  readonly total_count: number;
  readonly favorite_count: number;
  readonly before_url: string | null;
  readonly after_url: string | null;
}

/** The list that Kakao returns for these parameters. */
export async function listFriends(
  {emulator, accessToken}: Sender,
  parameters: Readonly<Record<string, string>> = {},
): Promise<FriendList> {
  const path = `${friendsPath}?${new URLSearchParams(parameters)}`;
  const answer = await askApi(emulator, {path, accessToken});
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text);
}

/** The nicknames in a list. */
export function namesIn({elements = []}: FriendList): readonly string[] {
  return elements.map(({profile_nickname}) => profile_nickname);
}

/** Sends a text to the people with these uuids. */
export function sendToUuids(
  {emulator, accessToken}: Sender,
  receiverUuids: string | readonly string[],
  text = '저녁 먹었어?',
): Promise<Answer> {
  const given = typeof receiverUuids === 'string' ? receiverUuids : JSON.stringify(receiverUuids);
  const template = {object_type: 'text', text, link: memoLink};
  const form = {receiver_uuids: given, template_object: JSON.stringify(template)};
  return askApi(emulator, {path: sendPath, accessToken, form});
}

/** Sends a text to the people with these ids. */
export function sendTo(sender: Sender, ids: readonly string[], text?: string): Promise<Answer> {
  const uuids = ids.map((id) => sender.emulator.uuidOf(id));
  return sendToUuids(sender, uuids, text);
}
