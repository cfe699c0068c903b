import type {Phrase} from '../subjects/words.ts';

/** `command` is a phrase where the sample itself is in a language. */
type Example = readonly [command: string | Phrase, purpose: Phrase];

const id = '5e8f77a1';

/** The examples that the help of schedules and the daemon begins with. */
export const scheduleExamples = {
  schedule: [
    [
      {
        ko: "kakao-tui schedule add --at 18:00 '저녁에 우유 사기'",
        en: "kakao-tui schedule add --at 18:00 'buy milk'",
      },
      {ko: '한 번', en: 'once'},
    ],
    [
      'kakao-tui schedule add --at 09:00 --daily -- ./crawl.sh',
      {ko: '명령이 출력한 것을 매일', en: 'what a command prints, daily'},
    ],
    ['kakao-tui schedule list', {ko: '무엇이 언제 나가는지', en: 'what goes out when'}],
    ['* * * * * kakao-tui schedule due', {ko: 'crontab의 한 줄', en: 'a line of a crontab'}],
  ],
  scheduleAdd: [
    [
      {
        ko: "kakao-tui schedule add --at '2026-12-24 09:00' '선물 챙기기'",
        en: "kakao-tui schedule add --at '2026-12-24 09:00' 'the presents'",
      },
      {ko: '한 번', en: 'once'},
    ],
    [
      {
        ko: "kakao-tui schedule add --at 18:00 --weekly 금 '분리수거'",
        en: "kakao-tui schedule add --at 18:00 --weekly fri 'the bins'",
      },
      {ko: '금요일마다', en: 'every Friday'},
    ],
    [
      'kakao-tui schedule add --every 30m --until 2026-12-31 -- ./crawl.sh --new',
      {ko: '명령의 출력을', en: 'what a command prints'},
    ],
    [
      "kakao-tui schedule add --cron '0 9 1 * *' --missed skip - < rent.txt",
      {ko: '표준 입력을', en: 'standard input'},
    ],
  ],
  scheduleList: [
    ['kakao-tui schedule list', {ko: '앞으로 보낼 것', en: 'what is to come'}],
    ['kakao-tui schedule list --all --json', {ko: '끝난 것도', en: 'what is over too'}],
  ],
  scheduleShow: [
    [`kakao-tui schedule show ${id}`, {ko: '다음 다섯 번', en: 'the next five times'}],
  ],
  scheduleEdit: [
    [`kakao-tui schedule edit ${id} --at 19:00`, {ko: '때만', en: 'the time only'}],
    [
      {
        ko: `kakao-tui schedule edit ${id} '빵 사기'`,
        en: `kakao-tui schedule edit ${id} 'buy bread'`,
      },
      {ko: '글만', en: 'the text only'},
    ],
  ],
  schedulePause: [[`kakao-tui schedule pause ${id}`, {ko: '멈춥니다', en: 'pauses it'}]],
  scheduleResume: [[`kakao-tui schedule resume ${id}`, {ko: '다시 켭니다', en: 'resumes it'}]],
  scheduleRun: [[`kakao-tui schedule run ${id}`, {ko: '지금 보냅니다', en: 'sends it now'}]],
  scheduleRemove: [[`kakao-tui schedule remove ${id}`, {ko: '지웁니다', en: 'removes it'}]],
  scheduleDue: [
    [
      '* * * * * kakao-tui schedule due',
      {
        ko: 'crontab의 한 줄: 잘되면 아무 말이 없습니다',
        en: 'a line of a crontab: silent when all is well',
      },
    ],
    ['kakao-tui schedule due --json', {ko: '무엇이 나갔는지', en: 'what went out'}],
  ],
  daemon: [
    ['kakao-tui daemon', {ko: '이 터미널에서', en: 'in this terminal'}],
    [
      'kakao-tui daemon install',
      {ko: '로그인할 때마다 저절로', en: 'by itself, from each login on'},
    ],
  ],
  daemonInstall: [
    ['kakao-tui daemon install', {ko: '설치하고 켭니다', en: 'installs and starts it'}],
    ['kakao-tui daemon install --dry-run', {ko: '쓸 내용만 봅니다', en: 'only shows it'}],
  ],
  daemonUninstall: [['kakao-tui daemon uninstall', {ko: '끄고 지웁니다', en: 'stops it'}]],
  daemonStatus: [
    ['kakao-tui daemon status', {ko: '실행 중이면 0', en: 'exit 0 while one runs'}],
    ['kakao-tui daemon status --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
} satisfies Readonly<Record<string, readonly Example[]>>;
