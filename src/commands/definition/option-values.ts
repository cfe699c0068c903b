import {readDelay, readDuration} from '../../domain/program/duration.ts';
import type {OptionValue} from './command-spec.ts';

export const wholeNumber: OptionValue = {
  read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
  hint: {ko: '0 이상의 정수를 쓰세요', en: 'use a whole number'},
};

/** The port of the emulator's first host; the second host uses the next port. */
export const portNumber: OptionValue = {
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_534 ? Number(text) : null),
  hint: {ko: '0부터 65534까지의 정수를 쓰세요', en: 'use a whole number from 0 to 65534'},
};

/** A duration such as `30m`, in ms. */
export const duration: OptionValue = {
  read: readDuration,
  hint: {ko: '30s, 5m, 1시간 30분, 2d처럼 쓰세요', en: 'write it as 30s, 5m, 1h30m or 2d'},
};

/** A duration from now, in ms. */
export const delay: OptionValue = {...duration, read: readDelay};

const maxKeyUnits = 200;

/** The name under which a script sends a text. */
export const key: OptionValue = {
  read: (text) => (text.trim() === '' || text.length > maxKeyUnits ? null : text),
  hint: {ko: `1~${maxKeyUnits}자로 쓰세요`, en: `use 1 to ${maxKeyUnits} characters`},
};
