import type {Phrase} from '../subjects/words.ts';

/** What `--help` says of schedules and the daemon. */
export const scheduleHelp = {
  schedule: {
    ko: '정한 때에 보낼 글과 명령: add, list, show, edit, pause, resume, run, remove, due',
    en: 'texts and commands to send at set times: add, list, show, edit, pause, resume, run, remove, due',
  },
  scheduleAdd: {
    ko: '글이나, -- 뒤의 명령이 출력하는 것을 정한 때에 보냅니다',
    en: 'send a text, or what the command behind -- prints, at a set time',
  },
  scheduleList: {
    ko: '예약을 다음 차례부터 보여 줍니다',
    en: 'list what is scheduled, the next first',
  },
  scheduleShow: {
    ko: '예약 하나의 다음 다섯 번과 지난 결과를 보여 줍니다',
    en: 'show the next five times of one and what became of the last',
  },
  scheduleEdit: {ko: '적은 것만 고칩니다', en: 'change what is given and leave the rest'},
  schedulePause: {ko: '다시 켤 때까지 보내지 않습니다', en: 'send nothing until it is resumed'},
  scheduleResume: {
    ko: '다시 켭니다. 멈춘 동안 지난 것은 보내지 않습니다',
    en: 'go on; what came meanwhile is left out',
  },
  scheduleRun: {ko: '때와 상관없이 지금 보냅니다', en: 'send it now, whatever its time'},
  scheduleRemove: {ko: '예약을 지웁니다', en: 'remove a schedule'},
  scheduleDue: {
    ko: '지금 보낼 차례인 것을 보냅니다 (cron에서)',
    en: 'send what is due now (from cron)',
  },
  daemon: {
    ko: '예약과 보낼 것을 보내고 로그인을 유지하며 계속 실행됩니다',
    en: 'keep running: send schedules and the outbox, keep the login alive',
  },
  daemonInstall: {
    ko: '로그인할 때마다 켜지게 합니다 (systemd 사용자 서비스 또는 launchd)',
    en: 'have it run from each login on (systemd user unit or launchd agent)',
  },
  daemonUninstall: {ko: '끄고 지웁니다', en: 'stop and remove it'},
  daemonStatus: {ko: '실행 중인지 알려 줍니다', en: 'tell whether one runs'},
  daemonDryRun: {ko: '쓸 내용만 보여 줍니다', en: 'print what would be written'},
  onRotate: {
    ko: '새 리프레시 토큰을 표준 입력으로 받을 명령 (CI에서)',
    en: 'command that gets a new refresh token on its standard input (in CI)',
  },
  olderThan: {
    ko: '이만큼 오래된 토큰만: 20d (cron에서)',
    en: 'only tokens of this age: 20d (from cron)',
  },
  at: {
    ko: '때: 18:00, "내일 09:00", "2026-12-24 09:00", 30m(30분 뒤), ISO 8601',
    en: 'when: 18:00, "tomorrow 09:00", "2026-12-24 09:00", 30m (from now), ISO 8601',
  },
  in: {ko: '지금부터 이만큼 뒤에: 30m, 1h30m', en: 'after this time: 30m, 1h30m'},
  daily: {ko: '매일 --at 시각에', en: 'every day at the time of --at'},
  weekdays: {ko: '월요일부터 금요일까지 --at 시각에', en: 'Monday to Friday at the time of --at'},
  weekly: {ko: '이 요일 --at 시각에: 금 또는 월,수', en: 'on these days: fri or mon,wed'},
  every: {ko: '이 간격으로: 30m, 1h30m, 2d', en: 'at this interval: 30m, 1h30m, 2d'},
  cron: {ko: 'cron 식 다섯 칸', en: 'a cron expression of five fields'},
  tz: {ko: '시간대 (없으면 이 컴퓨터의 것)', en: "time zone (else this machine's own)"},
  until: {ko: '이때까지: 2026-12-31', en: 'the last day or time: 2026-12-31'},
  missed: {
    ko: '아무것도 켜져 있지 않아 놓친 때: once(늦게라도 한 번, 기본) 또는 skip',
    en: 'times missed while nothing ran: once (made up for once, the default) or skip',
  },
  allSchedules: {ko: '끝난 예약도', en: 'those that are over too'},
} satisfies Readonly<Record<string, Phrase>>;
