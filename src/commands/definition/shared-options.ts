import type {OptionSpec} from './command-spec.ts';
import {delay} from './option-values.ts';

export const quiet: OptionSpec = {
  flags: '-q, --quiet',
  ko: '실패만 알립니다',
  en: 'print only failures',
};

export const profile: OptionSpec = {
  flags: '--profile <profile>',
  ko: '이 프로필을 씁니다',
  en: 'use this profile',
};

export const lang: OptionSpec = {
  flags: '--lang <language>',
  ko: '출력할 언어: ko 또는 en',
  en: 'language of the output: ko or en',
  choices: ['ko', 'en'],
};

/** The option of commands that may refresh the tokens unattended. */
export const onRotate: OptionSpec = {
  flags: '--on-rotate <command>',
  ko: '새 리프레시 토큰을 표준 입력으로 받을 명령 (CI용)',
  en: 'command that reads a new refresh token on standard input (for CI)',
};

export const link: OptionSpec = {
  flags: '--link <url>',
  ko: '메모를 누르면 열리는 주소',
  en: 'URL to open when the memo is tapped',
};

export const at: OptionSpec = {
  flags: '--at <time>',
  ko: '보낼 시각: 18:00, "오후 6시", "내일 09:00", "2026-12-24 09:00", 30m(30분 뒤), ISO 8601',
  en: 'time to send: 18:00, 6pm, "tomorrow 09:00", "2026-12-24 09:00", 30m (from now), ISO 8601',
};

export const inTime: OptionSpec = {
  flags: '--in <time>',
  ko: '지금부터 이만큼 뒤에 보냅니다: 30m, 1시간 30분',
  en: 'send after this time: 30m, 1h30m',
  value: delay,
};

export const tz: OptionSpec = {
  flags: '--tz <zone>',
  ko: '시각을 읽을 시간대: Asia/Seoul (기본: 이 컴퓨터의 시간대)',
  en: 'time zone of the given time: Asia/Seoul (default: that of this computer)',
};

export const since: OptionSpec = {
  flags: '--since <date>',
  ko: '이날부터의 메모만: 2026-11-01, 어제, 7d(7일 전)',
  en: 'only memos since this date: 2026-11-01, yesterday, 7d (seven days ago)',
};

export const search: OptionSpec = {
  flags: '--search <words>',
  ko: '검색어: 단어, \'"정확한 문구"\', -제외, #태그, after:2026-11-01, status:failed, is:pinned, to:엄마',
  en: 'search for words, \'"exact phrase"\', -excluded, #tag, after:2026-11-01, status:failed, is:pinned, to:Mom',
};

export const json: OptionSpec = {
  flags: '--json',
  ko: 'JSON 객체 하나를 출력합니다',
  en: 'print one JSON object',
};

export const jsonl: OptionSpec = {
  flags: '--jsonl',
  ko: '한 줄에 JSON 객체 하나씩 출력합니다',
  en: 'print one JSON object per line',
};

export const ring: OptionSpec = {
  flags: '--ring',
  ko: '보낸 뒤 약 5분 안에 톡캘린더로 알립니다 (동의항목 talk_calendar)',
  en: 'also remind in TalkCalendar, within about five minutes after it is sent (consent item talk_calendar)',
};
