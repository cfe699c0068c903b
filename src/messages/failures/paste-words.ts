import type {PasteProblem} from '../../domain/failure/failure.ts';
import type {Words} from '../subjects/words.ts';

const pasteAddress = {
  ko: '동의한 뒤 브라우저 주소창에 남은 주소 전체를 붙여 넣으세요.',
  en: "After agreeing, paste the entire address from the browser's address bar.",
};

const startAgain = {
  ko: '이번 로그인 주소에서 동의한 뒤, 브라우저 주소창의 주소 전체를 붙여 넣으세요.',
  en: "Agree at the current login address, then paste the entire address from the browser's address bar.",
};

const pasteTable: Readonly<Record<PasteProblem, Words>> = {
  empty: {what: {ko: '붙여 넣은 글이 없습니다.', en: 'Nothing was pasted.'}, next: pasteAddress},
  'too-long': {
    what: {ko: '붙여 넣은 글이 너무 깁니다.', en: 'The pasted text is too long.'},
    next: pasteAddress,
  },
  'wrong-state': {
    what: {
      ko: '이번 로그인의 주소가 아닙니다(state가 다릅니다).',
      en: 'This address is not from this login (its state differs).',
    },
    next: startAgain,
  },
  'missing-state': {
    what: {
      ko: '주소에 state가 없어 이번 로그인의 주소인지 알 수 없습니다.',
      en: 'The address has no state, so it may be from another login.',
    },
    next: {
      ko: '주소를 끝까지 복사해 다시 붙여 넣거나, code= 뒤의 코드만 붙여 넣으세요.',
      en: 'Copy the entire address and paste it again, or paste only the code after code=.',
    },
  },
  'other-address': {
    what: {
      ko: '설정한 리다이렉트 URI와 다른 주소입니다.',
      en: 'This address is not the redirect URI that is set.',
    },
    next: {
      ko: '동의한 뒤, 리다이렉트 URI로 시작하는 주소를 붙여 넣으세요. 리다이렉트 URI가 다르다면 KAKAO_REDIRECT_URI나 kakao-tui config redirectUri로 설정하세요.',
      en: 'After agreeing, paste the address that starts with the redirect URI. If yours is another one, set it with KAKAO_REDIRECT_URI or kakao-tui config redirectUri.',
    },
  },
  'authorization-page': {
    what: {
      ko: '동의하기 전의 로그인 주소입니다.',
      en: 'This is the login address before agreeing.',
    },
    next: {
      ko: '그 주소를 브라우저에서 열어 동의한 뒤, 바뀐 주소를 붙여 넣으세요.',
      en: 'Open it in a browser and agree, then paste the new address.',
    },
  },
  'duplicate-parameter': {
    what: {
      ko: '주소에 같은 매개변수가 두 번 들어 있습니다.',
      en: 'The address contains the same parameter twice.',
    },
    next: {
      ko: '주소를 한 번만 복사해 다시 붙여 넣으세요.',
      en: 'Copy the address once and paste it again.',
    },
  },
  'no-code': {
    what: {
      ko: '주소에 인가 코드(code=)가 없습니다.',
      en: 'The address has no authorization code (code=).',
    },
    next: pasteAddress,
  },
  'not-a-code': {
    what: {
      ko: '붙여 넣은 글이 인가 코드가 아닙니다.',
      en: 'The pasted text is not an authorization code.',
    },
    next: pasteAddress,
  },
};

export function pasteWords(problem: PasteProblem): Words {
  return pasteTable[problem];
}
