import type {Failure} from '../../domain/failure/failure.ts';
import {quoteTyped} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

export function invalidProfileWords({name}: Of<'invalid-profile'>): Words {
  return {
    what: {
      ko: `프로필 이름으로 쓸 수 없습니다: ${quoteTyped(name)}`,
      en: `Invalid profile name: ${quoteTyped(name)}`,
    },
    next: {
      ko: '영문자나 숫자로 시작하고 영문자, 숫자, -, _만 있는 40자 이내의 이름을 쓰세요.',
      en: 'Use up to 40 letters, digits, - and _, starting with a letter or a digit.',
    },
  };
}

export function profileMissingWords({name}: Of<'profile-missing'>): Words {
  return {
    what: {
      ko: `없는 프로필입니다: ${quoteTyped(name)}`,
      en: `Unknown profile: ${quoteTyped(name)}`,
    },
    next: {
      ko: "'kakao-tui profile list'로 목록을 보거나 'kakao-tui profile add 이름'으로 만드세요.",
      en: "List them with 'kakao-tui profile list', or create one with 'kakao-tui profile add NAME'.",
    },
  };
}
