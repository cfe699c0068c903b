import {readDuration} from '../../domain/program/duration.ts';
import type {OptionValue} from './command-spec.ts';

export const wholeNumber: OptionValue = {
  read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
  hint: {ko: '0 이상의 정수를 쓰세요', en: 'give a whole number'},
};

/** The port of the emulator's first host; the second takes the one after it. */
export const portNumber: OptionValue = {
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_534 ? Number(text) : null),
  hint: {ko: '0부터 65534까지의 정수를 쓰세요', en: 'give a whole number from 0 to 65534'},
};

/** `30m`, in ms. */
export const duration: OptionValue = {
  read: readDuration,
  hint: {ko: '30s, 5m, 1h30m, 2d처럼 쓰세요', en: 'write it as in 30s, 5m, 1h30m, 2d'},
};

const maxKeyUnits = 200;

/** The name that a script gives to what it sends. */
export const key: OptionValue = {
  read: (text) => (text.trim() === '' || text.length > maxKeyUnits ? null : text),
  hint: {ko: `1자부터 ${maxKeyUnits}자까지 쓰세요`, en: `write 1 to ${maxKeyUnits} characters`},
};
