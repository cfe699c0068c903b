import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json} from '../definition/shared-options.ts';
import type {FriendsOptions} from './friends.ts';

const friends: CommandSpec = {
  usage: 'friends [query...]',
  ko: '메시지를 보낼 수 있는 친구를 보여 줍니다. 이름의 일부나 초성으로 찾습니다',
  en: 'list the friends you can send to; search by a part of the name or its first consonants',
  examples: [
    ['kakao-tui friends', {ko: '모든 친구', en: 'lists all of them'}],
    [
      {ko: 'kakao-tui friends 엄', en: 'kakao-tui friends mo'},
      {ko: '이름의 일부로 찾습니다', en: 'searches by a part of the name'},
    ],
    [
      'kakao-tui friends --setup',
      {
        ko: '필요한 설정과 친구가 로그인할 주소, QR 코드',
        en: 'what is needed, with an address and QR code for your friend',
      },
    ],
  ],
  options: [
    {
      flags: '--order <order>',
      ko: '순서: favorite 즐겨찾기 먼저(기본), name 이름순',
      en: 'order: favorite (favorites first, default) or name',
      choices: ['favorite', 'name'],
      fallback: 'favorite',
    },
    {flags: '--reverse', ko: '거꾸로 늘어놓습니다', en: 'reverse the order'},
    {
      flags: '--setup',
      ko: '목록 대신, 친구에게 보내려면 필요한 설정을 보여 줍니다',
      en: 'show what is needed to send to friends, in place of the list',
      conflicts: ['order', 'reverse', 'json'],
    },
    {
      flags: '--joined <address>',
      ko: '친구가 로그인한 뒤의 주소로 그 로그인을 마칩니다. 친구의 토큰은 버립니다',
      en: "complete a friend's login with the address they ended up at; their tokens are dropped",
      conflicts: ['setup', 'order', 'reverse', 'json'],
    },
    json,
  ],
};

/** The command about the friends that messages can be sent to. */
export const friendsCommand: Definition = ({add, context, finish}) => {
  add(friends).action(async (words: string[], options: FriendsOptions) => {
    const {runFriends} = await import('./load-friends.ts');
    await finish(runFriends(context, words, options));
  });
};
