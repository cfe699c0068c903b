import {calendarScope, friendsScope} from '../../domain/login/session.ts';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json} from '../definition/shared-options.ts';
import type {LoginCommandOptions} from './login.ts';

const login: CommandSpec = {
  usage: 'login',
  ko: '브라우저로 카카오에 로그인합니다',
  en: 'log in to Kakao with the browser',
  examples: [
    ['kakao-tui login', {ko: '브라우저에서 동의합니다', en: 'asks for consent in the browser'}],
    [
      'kakao-tui login --no-browser',
      {
        ko: 'SSH용: 다른 브라우저로 로그인한 뒤 주소를 붙여 넣습니다',
        en: 'over SSH: paste the address from another browser',
      },
    ],
    [
      'kakao-tui login --print-url > url.txt',
      {
        ko: '스크립트용: 주소만 출력하고 끝납니다',
        en: 'for scripts: prints only the address and ends',
      },
    ],
    [
      'kakao-tui login --code - < pasted.txt',
      {
        ko: '동의한 뒤의 주소로 그 로그인을 마칩니다',
        en: 'completes that login with the address you ended up at',
      },
    ],
  ],
  options: [
    {
      flags: '--no-browser',
      ko: '브라우저를 열지 않고 주소만 출력합니다',
      en: 'print the address without opening a browser',
    },
    {
      flags: '--choose-account',
      ko: '로그인할 카카오계정을 선택합니다',
      en: 'choose the Kakao account to log in with',
    },
    {
      flags: '--scope <item>',
      ko: '이 동의항목도 함께 요청합니다: talk_calendar (톡캘린더 알림), friends (친구에게 보내기)',
      en: 'also ask for this consent item: talk_calendar (reminders in TalkCalendar) or friends (messages to friends)',
      choices: [calendarScope, friendsScope],
      conflicts: ['code'],
    },
    {
      flags: '--print-url',
      ko: '로그인 주소만 출력하고 끝냅니다. 10분 안에 --code로 로그인을 마치세요',
      en: 'print only the login address and end; complete the login with --code within ten minutes',
      conflicts: ['code'],
    },
    {
      flags: '--code <code>',
      ko: '--print-url의 로그인을 이 주소나 코드로 마칩니다 (-: 표준 입력)',
      en: 'complete the login of --print-url with this address or code (-: standard input)',
      conflicts: ['chooseAccount'],
    },
    {
      flags: '--no-pkce',
      ko: 'PKCE 없이 로그인합니다. --code와 함께: 다른 주소로 받은 코드를 교환합니다',
      en: 'log in without PKCE; with --code: exchange a code that another address gave',
    },
    json,
  ],
};

const logout: CommandSpec = {
  usage: 'logout',
  ko: '로그아웃합니다. 두 토큰을 카카오와 이 컴퓨터에서 모두 없앱니다',
  en: 'log out: revoke both tokens and delete them from this computer',
  examples: [['kakao-tui logout', {ko: '기록은 남습니다', en: 'keeps the history'}]],
};

const unlink: CommandSpec = {
  usage: 'unlink',
  ko: '카카오 앱과의 연결을 끊습니다. 동의도 철회됩니다',
  en: 'unlink from the Kakao app and withdraw all consents',
  examples: [['kakao-tui unlink', {ko: '기록은 남습니다', en: 'keeps the history'}]],
};

/** The commands that begin and end a login. */
export const loginCommands: Definition = ({add, context, finish}) => {
  add(login).action(async (options: LoginCommandOptions) => {
    const {runLogin} = await import('./load.ts');
    await finish(runLogin(context, options));
  });
  add(logout).action(async () => {
    const {runLogout} = await import('./load.ts');
    await finish(runLogout(context));
  });
  add(unlink).action(async () => {
    const {runUnlink} = await import('./load.ts');
    await finish(runUnlink(context));
  });
};
