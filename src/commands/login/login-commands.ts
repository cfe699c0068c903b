import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';

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
  add(login).action(async (options: {browser: boolean; chooseAccount?: boolean}) => {
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
