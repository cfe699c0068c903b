import {good, type NoticeTable, warn} from '../base/notice-table.ts';

type LoginNotice =
  | 'tokens-refreshed'
  | 'logged-in'
  | 'logged-out'
  | 'logged-out-elsewhere'
  | 'unlinked'
  | 'browser-not-opened';

/** What became of the login and its tokens. */
export const loginNotices: NoticeTable<LoginNotice> = {
  'tokens-refreshed': () => good('토큰을 갱신했습니다.', 'Tokens refreshed.'),
  'logged-in': () =>
    good(
      '로그인했습니다. 이제 적은 글을 보낼 수 있습니다.',
      'Logged in. What you write can be sent now.',
    ),
  'logged-out': ({isRevoked}) =>
    isRevoked
      ? good('로그아웃했습니다. /login으로 다시 로그인합니다.', 'Logged out. /login logs in again.')
      : warn(
          '이 컴퓨터의 토큰을 지웠습니다. 카카오에는 알리지 못했습니다.',
          'The tokens here are deleted; Kakao could not be told.',
        ),
  'logged-out-elsewhere': () =>
    warn(
      '로그아웃되었습니다. 쓴 글과 보낼 것은 그대로 있습니다. /login으로 로그인하세요.',
      'Logged out. Your text and what is to be sent are kept. Log in with /login.',
    ),
  unlinked: () => good('앱과의 연결을 끊었습니다.', 'Unlinked from the app.'),
  'browser-not-opened': () =>
    warn(
      '브라우저를 열지 못했습니다. 주소를 복사해 직접 여세요.',
      'No browser could be opened. Copy the address and open it yourself.',
    ),
};
