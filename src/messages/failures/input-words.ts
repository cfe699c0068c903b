import type {Failure} from '../../domain/failure/failure.ts';
import {consolePage} from '../subjects/console-pages.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

export const memoEmpty: Words = {
  what: {ko: '메모에 글이 없습니다.', en: 'The memo is empty.'},
  next: {ko: '보낼 글을 적으세요.', en: 'Write what is to be sent.'},
};

export function memoTooLargeWords({units, limit}: Of<'memo-too-large'>): Words {
  return {
    what: {
      ko: `메모가 너무 깁니다: ${grouped(units)}자이고 ${grouped(limit)}자까지 보낼 수 있습니다.`,
      en: `The memo is too long: ${grouped(units)} characters, and ${grouped(limit)} is the most.`,
    },
    next: {
      ko: '글을 줄이거나 여러 메모로 나눠 보내세요.',
      en: 'Shorten it, or send it as several memos.',
    },
  };
}

export function inputNotTextWords({byte}: Of<'input-not-text'>): Words {
  return {
    what: {
      ko: `입력이 UTF-8로 된 글이 아닙니다 (바이트 위치 ${byte}).`,
      en: `The input is not UTF-8 text (at byte ${byte}).`,
    },
    next: {
      ko: 'UTF-8로 바꿔 다시 보내세요: 예를 들면 iconv -f cp949 -t utf-8.',
      en: 'Convert it to UTF-8 and send it again, for example with iconv -f cp949 -t utf-8.',
    },
  };
}

export function inputUnreadableWords({path, detail}: Of<'input-unreadable'>): Words {
  return {
    what: {
      ko: `읽을 수 없는 파일입니다 (${detail}): ${quoteOutside(path)}`,
      en: `This file cannot be read (${detail}): ${quoteOutside(path)}`,
    },
    next: {
      ko: '경로와 읽기 권한을 확인하세요. 보낸 것은 없습니다.',
      en: 'Check the path and whether you may read it. Nothing was sent.',
    },
  };
}

export function invalidLinkWords({link}: Of<'invalid-link'>): Words {
  return {
    what: {
      ko: `메모에 달 수 있는 링크가 아닙니다: ${quoteOutside(link)}`,
      en: `A memo cannot carry this link: ${quoteOutside(link)}`,
    },
    next: {
      ko: 'http:// 나 https:// 로 시작하고 공백이나 숨은 글자가 없는, 1,000자까지의 주소를 쓰세요.',
      en: 'Use an address that begins with http:// or https://, without spaces or hidden characters, up to 1,000 long.',
    },
  };
}

export function invalidButtonWords({title, limit}: Of<'invalid-button'>): Words {
  return {
    what: {
      ko: `버튼에 쓸 수 없는 제목입니다: ${quoteOutside(title)}`,
      en: `This cannot be the title of a button: ${quoteOutside(title)}`,
    },
    next: {
      ko: `한 줄로 1자부터 ${limit}자까지 쓰세요. 카카오톡은 더 긴 제목을 자를 수 있습니다.`,
      en: `Write 1 to ${limit} characters on one line; KakaoTalk may cut a longer title.`,
    },
  };
}

export function invalidOriginWords({name, value}: Of<'invalid-origin'>): Words {
  return {
    what: {
      ko: `${quoteOutside(name)}에 쓸 수 없는 주소라서 아무것도 보내지 않았습니다: ${quoteOutside(value)}`,
      en: `Nothing was sent, because ${quoteOutside(name)} cannot be this: ${quoteOutside(value)}`,
    },
    next: {
      ko: 'https:// 주소나 이 컴퓨터의 주소(http://localhost:포트)를 경로 없이 적거나, 값을 지우세요.',
      en: 'Give https:// or this computer (http://localhost:port), without a path, or remove it.',
    },
  };
}

export function invalidRedirectUriWords({value}: Of<'invalid-redirect-uri'>): Words {
  return {
    what: {
      ko: `리다이렉트 URI로 쓸 수 없는 주소입니다: ${quoteOutside(value)}`,
      en: `This cannot be a redirect URI: ${quoteOutside(value)}`,
    },
    next: {
      ko: '콘솔에 등록한 http 또는 https 주소를 ?와 # 없이 글자 그대로 적으세요.',
      en: 'Give the http or https address registered in the console to the letter, without ? or #.',
    },
    page: consolePage.redirectUri,
  };
}

/** Thousands by hand: Intl would cost at start. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
