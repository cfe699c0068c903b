import {preferenceNames} from '../../domain/preferences/preferences.ts';
import type {Phrase} from '../subjects/words.ts';
import {scheduleHelp} from './schedule-help.ts';
import {scriptHelp} from './script-help.ts';
import {transferHelp} from './transfer-help.ts';

/** What `--help` says of each command and option. */
export const commandHelp = {
  ...transferHelp,
  ...scheduleHelp,
  app: {
    ko: '카카오톡 "나와의 채팅"으로 메모를 보내는 터미널 앱. 명령 없이 실행하면 화면이 열립니다.',
    en: 'Terminal app that sends memos to your own KakaoTalk chatroom. Without a command the app opens.',
  },
  version: {ko: '버전을 보여 줍니다', en: 'show the version'},
  help: {ko: '도움말을 보여 줍니다', en: 'show this help'},
  helpCommand: {
    ko: '도움말을 보여 줍니다 (help send: send의 도움말)',
    en: 'show this help (help send: that of send)',
  },
  demo: {
    ko: '계정 없이 이 컴퓨터의 카카오 에뮬레이터로 써 봅니다',
    en: 'try it without an account, on a local Kakao emulator',
  },
  screenReader: {
    ko: '화면을 그리지 않고 한 줄씩 읽기 좋게 (ACCESSIBLE=1도 같음)',
    en: 'line by line for screen readers, nothing drawn (also ACCESSIBLE=1)',
  },
  ascii: {ko: '선과 표시를 ASCII로 그립니다', en: 'draw lines and marks in plain ASCII'},
  login: {ko: '브라우저로 카카오에 로그인합니다', en: 'log in to Kakao with the browser'},
  noBrowser: {
    ko: '브라우저를 열지 않고 주소만 보여 줍니다',
    en: 'print the address and open no browser',
  },
  chooseAccount: {ko: '계정을 고르는 화면을 엽니다', en: 'let Kakao offer another account'},
  logout: {
    ko: '로그아웃합니다: 두 토큰이 카카오와 이 컴퓨터에서 사라집니다',
    en: 'log out: both tokens end at Kakao and here',
  },
  unlink: {
    ko: '앱과의 연결을 끊습니다: 동의도 지워집니다',
    en: 'unlink from the app: the consents are erased too',
  },
  refresh: {ko: '토큰을 지금 갱신합니다', en: 'refresh the tokens now'},
  status: {
    ko: '계정과 두 토큰의 만료를 보여 줍니다',
    en: 'show the account and when both tokens expire',
  },
  offline: {ko: '카카오에 묻지 않습니다', en: 'do not ask Kakao'},
  token: {
    ko: '다른 스크립트에 쓸 액세스 토큰을 출력합니다 (필요하면 갱신)',
    en: 'print a valid access token for other scripts (refreshed if need be)',
  },
  refreshToken: {
    ko: '대신 리프레시 토큰을 출력합니다 (CI의 KAKAO_REFRESH_TOKEN에; 그 로그인은 그곳에서만 쓰세요)',
    en: 'print the refresh token instead (for KAKAO_REFRESH_TOKEN in CI; use that login there only)',
  },
  send: {
    ko: '메모 하나를 보냅니다. TEXT가 없거나 -이면 표준 입력을 읽습니다',
    en: 'send one memo; without TEXT or with - it reads standard input',
  },
  link: {ko: '메모를 누르면 열릴 주소', en: 'address that a tap on the memo opens'},
  button: {ko: '버튼 제목 (14자까지)', en: 'title of the button (up to 14 characters)'},
  numbers: {
    ko: '나뉜 메모에 (1/3)을 붙입니다',
    en: 'number the parts of a long memo: (1/3)',
  },
  noNumbers: {
    ko: '나뉜 메모에 (1/3)을 붙이지 않습니다',
    en: 'do not number the parts of a long memo',
  },
  json: {ko: 'JSON 하나를 출력합니다', en: 'print one JSON object'},
  jsonl: {ko: '한 줄에 JSON 하나씩 출력합니다', en: 'print one JSON object a line'},
  history: {
    ko: '기록된 메모를 오래된 것부터 보여 줍니다',
    en: 'list every memo on record, oldest first',
  },
  limit: {ko: '마지막 n개만', en: 'only the last n'},
  outbox: {
    ko: '보내지 못한 메모: list, flush, retry ID, resolve ID --arrived, discard ID',
    en: 'memos that are not sent: list, flush, retry ID, resolve ID --arrived, discard ID',
  },
  drafts: {
    ko: '따로 두거나 비운 글: list, show ID, delete ID',
    en: 'texts put aside or cleared: list, show ID, delete ID',
  },
  arrived: {ko: '카카오톡에서 도착을 확인했습니다', en: 'it was seen in KakaoTalk'},
  config: {
    ko: `설정을 보거나 바꿉니다 (${preferenceNames.join(', ')})`,
    en: `show or change a preference (${preferenceNames.join(', ')})`,
  },
  doctor: {
    ko: '설치, 터미널, 네트워크, 카카오 설정, 로그인을 살펴보고 할 일을 알려 줍니다',
    en: 'look at the set-up, terminal, network, Kakao settings and login, and say what to do',
  },
  explain: {
    ko: '카카오의 오류 코드가 무슨 뜻이고 어디서 고치는지 알려 줍니다',
    en: "tell what one of Kakao's error codes means and where to mend it",
  },
  emulator: {
    ko: '카카오 에뮬레이터만 실행하고 주소와 키를 JSON으로 출력합니다',
    en: 'run the local Kakao emulator alone and print its addresses and keys as JSON',
  },
  port: {ko: '포트 (0: 빈 포트)', en: 'port (0: a free one)'},
  ...scriptHelp,
} satisfies Readonly<Record<string, Phrase>>;

/** Headings of `--help`, by the English ones they stand for. */
export const helpHeadings: Readonly<Record<string, Phrase>> = {
  'Usage:': {ko: '사용법:', en: 'Usage:'},
  'Options:': {ko: '옵션:', en: 'Options:'},
  'Commands:': {ko: '명령:', en: 'Commands:'},
};

export type HelpName = keyof typeof commandHelp;
