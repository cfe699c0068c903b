import {readDuration} from '../../domain/program/duration.ts';
import {noteLevels} from '../../domain/program-note/received-note.ts';
import type {OptionSpec, OptionValue} from '../definition/command-spec.ts';

const dayMs = 86_400_000;

const portToListen: OptionValue = {
  read: (text) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return port >= 1 && port <= 65_535 ? port : null;
  },
  hint: {ko: '1부터 65535까지의 정수를 쓰세요', en: 'use a whole number from 1 to 65535'},
};

const digestWindow: OptionValue = {
  read: (text) => {
    const ms = readDuration(text);
    return ms !== null && ms <= dayMs ? ms : null;
  },
  hint: {ko: '30s, 5m, 1h처럼 하루 이하로 쓰세요', en: 'write it as 30s, 5m or 1h, at most a day'},
};

/** How notes are received, for `serve` and for the daemon. */
export const noteOptions: readonly OptionSpec[] = [
  {
    flags: '--port <n>',
    ko: '알림을 받을 포트 (기본: 8932)',
    en: 'port on which notes are received (default: 8932)',
    value: portToListen,
  },
  {
    flags: '--digest <time>',
    ko: '메모를 보낸 뒤 이 시간 안에 온 알림은 모아서 목록 하나로 보냅니다 (기본: 5m)',
    en: 'gather what follows a memo within this time, and send it as one list (default: 5m)',
    value: digestWindow,
  },
  {
    flags: '--level <level>',
    ko: '수준을 정하지 않은 알림의 수준: quiet(목록에만), normal(기본), ring(바로)',
    en: 'level of notes that have none: quiet (only in a list), normal (default), ring (at once)',
    choices: noteLevels,
  },
];
