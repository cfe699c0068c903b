import {readDuration} from '../../domain/program/duration.ts';
import type {OptionValue} from '../definition/command-spec.ts';
import type {EmulatorFailure} from '../definition/emulator-flags.ts';

/** A value that the local Kakao checks itself. */
export const anyText: OptionValue = {read: (text) => text, hint: {ko: '', en: ''}};

/** The path of a file. */
export const filePath: OptionValue = {
  read: (text) => (text === '' ? null : text),
  hint: {ko: '파일의 이름을 쓰세요', en: 'name a file'},
};

/** A REST API key or a client secret. */
export const appKey: OptionValue = {
  read: (text) => (/^[\w.~-]{1,100}$/.test(text) ? text : null),
  hint: {ko: '영문자와 숫자로 쓰세요', en: 'use letters and digits'},
};

/** A list such as `talk_message,profile_nickname`. */
export const consentItems: OptionValue = {
  read: (text) => text.split(/[,\s]+/).filter((item) => item !== ''),
  hint: {ko: '', en: ''},
};

/** A list of names such as `민지,준호`, which have no commas. */
export const nicknames: OptionValue = {
  read: (text) => text.split(',').map((name) => name.trim()),
  hint: {ko: '', en: ''},
};

export const memosADay: OptionValue = {
  read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  hint: {ko: '1 이상의 정수를 쓰세요', en: 'use a whole number from 1'},
};

/** The longest delay of a response: clients give up long before. */
const maxLatencyMs = 10 * 60 * 1000;

/** A delay such as `200ms`, in ms. */
export const latency: OptionValue = {
  read: (text) => {
    const ms = /^(\d{1,6}) ?ms$/.exec(text)?.[1];
    const read = ms === undefined ? readDuration(text) : Number(ms);
    return read === null || read > maxLatencyMs ? null : read;
  },
  hint: {ko: '200ms, 3s처럼 10분까지 쓰세요', en: 'write it as 200ms or 3s, up to ten minutes'},
};

/** A value such as `/oauth/token=500,code=KOE003,times=2`. */
export const plannedFailure: OptionValue = {
  read: readFailure,
  hint: {
    ko: '/oauth/token=500,code=KOE003,times=2처럼 쓰세요',
    en: 'write it as /oauth/token=500,code=KOE003,times=2',
  },
};

function readFailure(text: string): EmulatorFailure | null {
  const [, path, status, rest = ''] = /^(\/[^=,\s]*)=(\d{1,3})((?:,\w+=[\w-]+)*)$/.exec(text) ?? [];
  if (path === undefined) return null;
  const members = rest
    .split(',')
    .slice(1)
    .map((member) => member.split('='));
  const given = new Map(members.map(([name = '', value = '']) => [name, value]));
  if (given.size < members.length) return null;
  const {code, times, ...others} = Object.fromEntries(given);
  if (Object.keys(others).length > 0 || (times !== undefined && !/^\d{1,9}$/.test(times)))
    return null;
  return {
    path,
    status: Number(status),
    ...(code === undefined ? {} : {code}),
    ...(times === undefined ? {} : {times: Number(times)}),
  };
}
