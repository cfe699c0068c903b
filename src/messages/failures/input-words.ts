import type {Failure, InputSource, TextSource} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {consolePage} from '../subjects/console-pages.ts';
import {quoteOutside, quotePath} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

export function memoEmptyWords({from}: Of<'memo-empty'>): Words {
  if (from === undefined) return boxEmpty;
  const source = typeof from === 'string' ? emptySources[from] : sourceWords(from);
  return {
    what: {
      ko: `${source.ko} 비어 있거나 공백뿐입니다.`,
      en: `${source.en} is empty or only spaces.`,
    },
    next: from === 'words' ? wordsNeeded : textNeeded,
  };
}

const boxEmpty: Words = {
  what: {ko: '메모가 비어 있습니다.', en: 'The memo is empty.'},
  next: {ko: '보낼 글을 쓰세요.', en: 'Enter the text to send.'},
};

const emptySources: Readonly<Record<Extract<TextSource, string>, Phrase>> = {
  words: {ko: '명령에 쓴 글이', en: 'The text on the command line'},
  stdin: {ko: '표준 입력이', en: 'Standard input'},
};

const wordsNeeded: Phrase = {
  ko: '보낼 글을 따옴표 안에 쓰세요. 셸 변수를 썼다면 값이 있는지 확인하세요. 아무것도 보내지 않았습니다.',
  en: 'Write the text to send in the quotes; if it is a variable of the shell, check its value. Nothing was sent.',
};

const textNeeded: Phrase = {
  ko: '그곳에 글이 있는지 확인하거나, 보낼 글을 명령에 바로 쓰세요. 아무것도 보내지 않았습니다.',
  en: 'Check that it contains a text, or write the text to send on the command line. Nothing was sent.',
};

export function memoTooLargeWords({units, limit}: Of<'memo-too-large'>): Words {
  return {
    what: {
      ko: `메모가 너무 깁니다: ${grouped(units)}자 (최대 ${grouped(limit)}자).`,
      en: `The memo is too long: ${grouped(units)} of at most ${grouped(limit)} characters.`,
    },
    next: {
      ko: '글을 줄이거나 여러 메모로 나눠 보내세요.',
      en: 'Shorten it or split it into several memos.',
    },
  };
}

export function inputNotTextWords({byte, from}: Of<'input-not-text'>): Words {
  const source = sourceWords(from);
  if (byte === -1) return doubtfulWords(source);
  return {
    what: {
      ko: `${source.ko} UTF-8 텍스트가 아닙니다 (바이트 위치 ${byte}).`,
      en: `${source.en} is not UTF-8 text (at byte ${byte}).`,
    },
    next: {
      ko: 'UTF-8로 변환해 다시 실행하세요. 예: iconv -f cp949 -t utf-8. 아무것도 보내지 않았습니다.',
      en: 'Convert it to UTF-8 and try again, for example with iconv -f cp949 -t utf-8. Nothing was sent.',
    },
  };
}

/** The words where only U+FFFD is left of the bytes. */
function doubtfulWords(source: Phrase): Words {
  return {
    what: {
      ko: `${source.ko} UTF-8 텍스트가 아닐 수 있습니다: 읽을 수 없는 글자 대신 쓰는 문자(U+FFFD)가 있습니다.`,
      en: `${source.en} may not be UTF-8 text: it contains U+FFFD, the character that replaces unreadable bytes.`,
    },
    next: {
      ko: '이 문자를 그대로 보내려면 글을 표준 입력으로 주세요. 아무것도 보내지 않았습니다.',
      en: 'To send that character itself, pass the text on standard input. Nothing was sent.',
    },
  };
}

/** The subject of the sentence, with its particle in Korean. */
function sourceWords(from: InputSource | undefined): Phrase {
  if (from === undefined) return {ko: '입력이', en: 'The input'};
  if ('argument' in from) {
    return {ko: `${from.argument}번째 인자가`, en: `Argument ${from.argument}`};
  }
  if ('variable' in from) {
    const name = quoteOutside(from.variable);
    return {ko: `환경 변수 ${name}의 값이`, en: `The value of ${name} in the environment`};
  }
  const path = quotePath(from.file);
  return {ko: `파일 ${path}의 내용이`, en: `The file ${path}`};
}

export function inputUnreadableWords({path, detail}: Of<'input-unreadable'>): Words {
  return {
    what: {
      ko: `파일을 읽을 수 없습니다 (${detail}): ${quoteOutside(path)}`,
      en: `Cannot read the file (${detail}): ${quoteOutside(path)}`,
    },
    next: {
      ko: '경로와 읽기 권한을 확인하세요. 아무것도 보내지 않았습니다.',
      en: 'Check the path and the read permission. Nothing was sent.',
    },
  };
}

export function invalidLinkWords({link}: Of<'invalid-link'>): Words {
  return {
    what: {
      ko: `메모에 쓸 수 있는 링크가 아닙니다: ${quoteOutside(link)}`,
      en: `This link cannot be used in a memo: ${quoteOutside(link)}`,
    },
    next: {
      ko: 'http:// 또는 https://로 시작하고 공백이나 숨은 문자가 없는, 1,000자 이내의 주소를 쓰세요.',
      en: 'Use an address that starts with http:// or https://, has no spaces or hidden characters, and is at most 1,000 characters long.',
    },
  };
}

export function invalidButtonWords({title, limit}: Of<'invalid-button'>): Words {
  return {
    what: {
      ko: `버튼 제목으로 쓸 수 없습니다: ${quoteOutside(title)}`,
      en: `Invalid button title: ${quoteOutside(title)}`,
    },
    next: {
      ko: `한 줄로 1자부터 ${limit}자까지 쓰세요. 더 긴 제목은 카카오톡에서 잘릴 수 있습니다.`,
      en: `Use 1 to ${limit} characters on one line; KakaoTalk may cut off a longer title.`,
    },
  };
}

export function invalidOriginWords({name, value}: Of<'invalid-origin'>): Words {
  return {
    what: {
      ko: `${quoteOutside(name)}에 쓸 수 없는 주소라서 아무것도 보내지 않았습니다: ${quoteOutside(value)}`,
      en: `Nothing was sent, because ${quoteOutside(name)} is not valid: ${quoteOutside(value)}`,
    },
    next: {
      ko: 'https:// 주소나 이 컴퓨터의 주소(http://localhost:포트)를 경로 없이 쓰거나, 값을 지우세요.',
      en: 'Use an https:// address or this computer (http://localhost:port), without a path, or remove it.',
    },
  };
}

export function invalidRedirectUriWords({value}: Of<'invalid-redirect-uri'>): Words {
  return {
    what: {
      ko: `리다이렉트 URI로 쓸 수 없는 주소입니다: ${quoteOutside(value)}`,
      en: `Invalid redirect URI: ${quoteOutside(value)}`,
    },
    next: {
      ko: '콘솔에 등록한 http 또는 https 주소를 ?와 # 없이 그대로 쓰세요.',
      en: 'Use the http or https address exactly as registered in the console, without ? or #.',
    },
    page: consolePage.redirectUri,
  };
}

/** Thousands separators without Intl, which is slow at startup. */
function grouped(count: number): string {
  const digits = String(count);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) {
    groups.unshift(digits.slice(Math.max(0, end - 3), end));
  }
  return groups.join(',');
}
