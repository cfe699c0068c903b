import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';

const login: CommandSpec = {
  usage: 'login',
  ko: '브라우저로 카카오에 로그인합니다',
  en: 'log in to Kakao with the browser',
  examples: [
    ['kakao-tui login', {ko: '브라우저에서 동의합니다', en: 'agree in the browser'}],
    [
      'kakao-tui login --no-browser',
      {ko: 'SSH에서: 주소만 보고, 돌아온 주소를 붙여 넣습니다', en: 'over SSH: paste the address'},
    ],
  ],
  options: [
    {
      flags: '--no-browser',
      ko: '브라우저를 열지 않고 주소만 보여 줍니다',
      en: 'print the address and open no browser',
    },
    {
      flags: '--choose-account',
      ko: '계정을 고르는 화면을 엽니다',
      en: 'let Kakao offer another account',
    },
  ],
};

const logout: CommandSpec = {
  usage: 'logout',
  ko: '로그아웃합니다: 두 토큰이 카카오와 이 컴퓨터에서 사라집니다',
  en: 'log out: both tokens end at Kakao and here',
  examples: [['kakao-tui logout', {ko: '기록은 남습니다', en: 'the history is kept'}]],
};

const unlink: CommandSpec = {
  usage: 'unlink',
  ko: '앱과의 연결을 끊습니다: 동의도 지워집니다',
  en: 'unlink from the app: the consents are erased too',
  examples: [['kakao-tui unlink', {ko: '기록은 남습니다', en: 'the history is kept'}]],
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
