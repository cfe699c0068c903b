import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import type {EmulatorFlags} from '../definition/emulator-flags.ts';
import {duration, portNumber} from '../definition/option-values.ts';
import {peopleOptions} from './emulator-people.ts';
import {
  anyText,
  appKey,
  consentItems,
  filePath,
  latency,
  memosADay,
  plannedFailure,
} from './emulator-values.ts';

const emulator: CommandSpec = {
  usage: 'emulator',
  ko: '프로그램을 개발할 때 쓸 로컬 카카오를 실행합니다 (docs/emulator.md)',
  en: 'run a local Kakao to develop programs against (docs/emulator.md)',
  examples: [
    [
      'kakao-tui emulator --port 9000',
      {ko: '9000과 9001 포트를 씁니다', en: 'listens on ports 9000 and 9001'},
    ],
    [
      'kakao-tui emulator --port 9000 --env > kakao.env &',
      {ko: '셸에서 . ./kakao.env로 읽습니다', en: 'for . ./kakao.env in a shell'},
    ],
    [
      'kakao-tui emulator --state kakao.state --log',
      {
        ko: '다시 실행해도 로그인과 메모가 그대로이고, 요청을 보여 줍니다',
        en: 'keeps logins and memos, and shows each request',
      },
    ],
    [
      {
        ko: 'kakao-tui emulator --person 홍길동 --person 김영희 --access-lifetime 2m',
        en: 'kakao-tui emulator --person Minji --person Junho --access-lifetime 2m',
      },
      {ko: '두 사람, 2분짜리 액세스 토큰', en: 'two people, access tokens for two minutes'},
    ],
    [
      'kakao-tui emulator --fail /v2/api/talk/memo/default/send=400,code=-10,times=3',
      {ko: '처음 세 번은 한도 초과로 거절합니다', en: 'refuses the first three memos'},
    ],
  ],
  options: [
    {
      flags: '--port <n>',
      ko: '인증 서버의 포트. API 서버는 다음 포트를 씁니다 (0: 빈 포트 둘, 기본값)',
      en: 'port of the auth server; the API server uses the next one (0: two free ports, default)',
      value: portNumber,
    },
    {
      flags: '--api-port <n>',
      ko: 'API 서버의 포트',
      en: 'port of the API server',
      value: portNumber,
    },
    {
      flags: '--rest-api-key <key>',
      ko: 'REST API 키 (기본: 무작위)',
      en: 'REST API key (default: random)',
      value: appKey,
    },
    {
      flags: '--client-secret <secret>',
      ko: '클라이언트 시크릿 (기본: 무작위)',
      en: 'client secret (default: random)',
      value: appKey,
    },
    {
      flags: '--no-client-secret',
      ko: '클라이언트 시크릿을 쓰지 않습니다',
      en: 'switch the client secret off',
    },
    {
      flags: '--redirect-uri <uri>',
      ko: '등록한 리다이렉트 URI (여러 번 가능, 기본: http://localhost:8931/callback 등)',
      en: 'registered redirect URI (repeatable; default: http://localhost:8931/callback and others)',
      value: anyText,
      isRepeated: true,
    },
    {
      flags: '--logout-redirect-uri <uri>',
      ko: '등록한 로그아웃 리다이렉트 URI (여러 번 가능)',
      en: 'registered logout redirect URI (repeatable)',
      value: anyText,
      isRepeated: true,
    },
    {
      flags: '--web-domain <origin>',
      ko: '메모의 링크로 열 수 있는 웹 도메인: https://example.com (여러 번 가능)',
      en: 'web domain that the links of memos may open: https://example.com (repeatable)',
      value: anyText,
      isRepeated: true,
    },
    {
      flags: '--links <how>',
      ko: '등록하지 않은 도메인의 링크: drop(버림), replace(등록한 도메인으로 바꿈)',
      en: 'links of other domains: drop them, or replace their domain with a registered one',
      choices: ['drop', 'replace'],
    },
    {
      flags: '--scopes <items>',
      ko: '켜 둔 동의항목 (기본: profile_nickname,talk_message,talk_calendar)',
      en: 'consent items that are switched on (default: profile_nickname,talk_message,talk_calendar)',
      value: consentItems,
    },
    ...peopleOptions,
    {
      flags: '--access-lifetime <time>',
      ko: '액세스 토큰의 수명: 2m (기본: 6시간)',
      en: 'lifetime of access tokens: 2m (default: 6 hours)',
      value: duration,
    },
    {
      flags: '--refresh-lifetime <time>',
      ko: '리프레시 토큰의 수명: 30d (기본: 60일)',
      en: 'lifetime of refresh tokens: 30d (default: 60 days)',
      value: duration,
    },
    {
      flags: '--quota-day <n>',
      ko: '한 사람이 하루에 보낼 수 있는 메모. 넘으면 -532 (기본: 제한 없음, 카카오: 100)',
      en: 'memos a day from one person, then -532 (default: no limit; Kakao: 100)',
      value: memosADay,
    },
    {
      flags: '--over-200 <how>',
      ko: '200자가 넘는 글: cut(자름, 기본), refuse(-2로 거절)',
      en: 'texts above 200 characters: cut (default), or refuse with -2',
      choices: ['cut', 'refuse'],
    },
    {
      flags: '--login-off',
      ko: '카카오 로그인을 끕니다 (KOE004)',
      en: 'switch Kakao Login off (KOE004)',
    },
    {
      flags: '--accept-missing-redirect-uri',
      ko: 'redirect_uri가 없는 토큰 요청도 받습니다',
      en: 'accept token requests without redirect_uri',
    },
    {
      flags: '--null-user-id',
      ko: 'access_token_info의 id를 null로 보냅니다',
      en: 'return a null id from access_token_info',
    },
    {
      flags: '--state <file>',
      ko: '키, 사람, 동의, 토큰, 메모를 이 파일에 보관합니다',
      en: 'keep key, people, consents, tokens and memos in this file',
      value: filePath,
    },
    {
      flags: '--latency <time>',
      ko: '모든 응답을 이만큼 늦춥니다: 200ms, 3s',
      en: 'delay every response: 200ms, 3s',
      value: latency,
    },
    {
      flags: '--fail <path=status>',
      ko: '이 경로의 응답을 바꿉니다: 경로=상태[,code=코드][,times=횟수] (여러 번 가능)',
      en: 'replace the response of a path: PATH=STATUS[,code=CODE][,times=N] (repeatable)',
      value: plannedFailure,
      isRepeated: true,
    },
    {
      flags: '--log',
      ko: '요청마다 한 줄을 표준 오류에 씁니다. 비밀 값과 글은 쓰지 않습니다',
      en: 'write a line for each request to stderr, without secrets and texts',
    },
    {
      flags: '--json',
      ko: '주소와 키를 JSON 객체 하나로 출력합니다 (터미널이 아니면 기본)',
      en: 'print addresses and keys as one JSON object (default without a terminal)',
      conflicts: ['env'],
    },
    {
      flags: '--env',
      ko: '주소와 키를 셸이 읽을 export 줄로 출력합니다',
      en: 'print addresses and keys as export lines for a shell',
      conflicts: ['json'],
    },
  ],
};

/** The command that runs the local Kakao. */
export const emulatorCommand: Definition = ({add, finish, programs}) => {
  add(emulator).action((flags: EmulatorFlags) => finish(programs.runEmulator(flags)));
};
