import {maxButtonTitleUnits} from '../../domain/memo/button-title.ts';
import type {OptionSpec} from './command-spec.ts';

export const quiet: OptionSpec = {
  flags: '-q, --quiet',
  ko: '실패만 말합니다',
  en: 'say nothing but failures',
};

export const profile: OptionSpec = {
  flags: '--profile <profile>',
  ko: '이 프로필을 씁니다',
  en: 'use this profile',
};

/** For commands that may refresh the tokens where nobody looks. */
export const onRotate: OptionSpec = {
  flags: '--on-rotate <command>',
  ko: '새 리프레시 토큰을 표준 입력으로 받을 명령 (CI에서)',
  en: 'command that gets a new refresh token on its standard input (in CI)',
};

export const link: OptionSpec = {
  flags: '--link <url>',
  ko: '메모를 누르면 열릴 주소',
  en: 'address that a tap on the memo opens',
};

export const button: OptionSpec = {
  flags: '--button <title>',
  ko: `버튼 제목 (${maxButtonTitleUnits}자까지)`,
  en: `title of the button (up to ${maxButtonTitleUnits} characters)`,
};

export const at: OptionSpec = {
  flags: '--at <time>',
  ko: '때: 18:00, "내일 09:00", "2026-12-24 09:00", 30m(30분 뒤), ISO 8601',
  en: 'when: 18:00, "tomorrow 09:00", "2026-12-24 09:00", 30m (from now), ISO 8601',
};

export const since: OptionSpec = {
  flags: '--since <date>',
  ko: '이때부터: 2026-11-01, 어제, 7d (7일 전)',
  en: 'from then on: 2026-11-01, yesterday, or 7d for seven days back',
};

export const search: OptionSpec = {
  flags: '--search <words>',
  ko: '찾는 말: 낱말, \'"그대로"\', -빼고, #태그, after:2026-11-01, status:failed, is:pinned',
  en: 'what to find: words, \'"as it stands"\', -without, #tag, after:2026-11-01, status:failed, is:pinned',
};

export const json: OptionSpec = {
  flags: '--json',
  ko: 'JSON 하나를 출력합니다',
  en: 'print one JSON object',
};

export const jsonl: OptionSpec = {
  flags: '--jsonl',
  ko: '한 줄에 JSON 하나씩 출력합니다',
  en: 'print one JSON object a line',
};
