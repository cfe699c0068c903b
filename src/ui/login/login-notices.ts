import {loggedInWords, otherAccountInApp} from '../../messages/subjects/account-words.ts';
import {good, type NoticeTable, warn} from '../base/notice-table.ts';

type LoginNotice =
  | 'tokens-refreshed'
  | 'logged-in'
  | 'other-account'
  | 'logged-out'
  | 'logged-out-elsewhere'
  | 'unlinked'
  | 'browser-not-opened';

/** Notices about the login and its tokens. */
export const loginNotices: NoticeTable<LoginNotice> = {
  'tokens-refreshed': () => good('토큰을 갱신했습니다.', 'Tokens refreshed.'),
  'logged-in': ({account}) => {
    const {ko, en} = loggedInWords(account);
    return good(ko, en);
  },
  'other-account': (change) => {
    const {ko, en} = otherAccountInApp(change);
    return warn(ko, en);
  },
  'logged-out': ({isRevoked}) =>
    isRevoked
      ? good(
          '로그아웃했습니다. /login으로 다시 로그인하세요.',
          'Logged out. Log in again with /login.',
        )
      : warn(
          '이 컴퓨터의 토큰을 삭제했습니다. 카카오에는 알리지 못했습니다.',
          'Deleted the tokens on this computer. Kakao could not be notified.',
        ),
  'logged-out-elsewhere': () =>
    warn(
      '로그아웃되었습니다. 쓰던 글과 보낼 메모는 그대로 있습니다. /login으로 로그인하세요.',
      'Logged out. Your text and the outbox are kept. Log in with /login.',
    ),
  unlinked: () => good('앱과의 연결을 끊었습니다.', 'Unlinked from the app.'),
  'browser-not-opened': () =>
    warn(
      '브라우저를 열지 못했습니다. 주소를 복사해 직접 여세요.',
      'Could not open a browser. Copy the address and open it yourself.',
    ),
};
