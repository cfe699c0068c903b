import type {Failure} from '../../domain/failure/failure.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

export function invalidProfileWords({name}: Of<'invalid-profile'>): Words {
  return {
    what: {
      ko: `프로필 이름으로 쓸 수 없습니다: ${quoteOutside(name)}`,
      en: `This cannot be the name of a profile: ${quoteOutside(name)}`,
    },
    next: {
      ko: '영문자와 숫자로 시작하고 영문자, 숫자, -, _로 된 40자까지의 이름을 쓰세요.',
      en: 'Use up to 40 letters, digits, - and _, beginning with a letter or a digit.',
    },
  };
}

export function profileMissingWords({name}: Of<'profile-missing'>): Words {
  return {
    what: {
      ko: `그런 프로필이 없습니다: ${quoteOutside(name)}`,
      en: `There is no such profile: ${quoteOutside(name)}`,
    },
    next: {
      ko: "'kakao-tui profile list'로 보거나 'kakao-tui profile add 이름'으로 만드세요.",
      en: "See them with 'kakao-tui profile list', or make one with 'kakao-tui profile add NAME'.",
    },
  };
}
