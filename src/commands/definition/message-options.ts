import {readGivenButton, readNamedValue} from '../../domain/memo/given-button.ts';
import type {OptionSpec, OptionValue} from './command-spec.ts';
import {key} from './option-values.ts';

// The options of a message that `send`, `watch`, `schedule` and `run` share.

const namedValue: OptionValue = {
  read: readNamedValue,
  hint: {ko: '이름=값으로 쓰세요', en: 'write it as name=value'},
};

const messageCount: OptionValue = {
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null),
  hint: {ko: '1부터 9999까지의 정수를 쓰세요', en: 'use a whole number from 1 to 9999'},
};

export const mobileLink: OptionSpec = {
  flags: '--mobile-link <url>',
  ko: '휴대폰에서 열리는 주소 (기본: --link)',
  en: 'URL to open on a phone (default: --link)',
};

export const buttons: OptionSpec = {
  flags: '--button <title>',
  ko: '버튼 제목, 또는 제목=주소. 두 번까지 쓸 수 있습니다',
  en: 'title of a button, or title=URL; may be given twice',
  value: {read: readGivenButton, hint: {ko: '제목=주소', en: 'title=URL'}},
  isRepeated: true,
};

export const list: OptionSpec = {
  flags: '--list <title>',
  ko: '글을 이 제목의 목록으로 보냅니다. 한 줄에 하나: 제목, 주소, 설명, 그림(파일이나 주소)을 탭으로 나누거나 JSON 객체',
  en: 'send the text as a list with this title; one item per line: title, URL, description and picture (file or URL) separated by tabs, or a JSON object',
};

export const maxMessages: OptionSpec = {
  flags: '--max-messages <n>',
  ko: '목록이 메시지 n개를 넘으면 보내지 않습니다 (기본: 5)',
  en: 'do not send a list that becomes more than n messages (default: 5)',
  value: messageCount,
};

export const newOnly: OptionSpec = {
  flags: '--new-only <name>',
  ko: '이 이름으로 보낸 적이 없는 주소의 항목만 보냅니다 (주소가 없으면 제목으로 비교)',
  en: 'send only items whose URL was not sent under this name before (of items without one, the title)',
  value: key,
};

export const card: OptionSpec = {
  flags: '--card <title>',
  ko: '이 제목의 카드를 보냅니다. 글은 카드의 설명이 됩니다',
  en: 'send a card with this title; the text is its description',
};

/** The options of a card other than its title. */
export const cardParts: readonly OptionSpec[] = [
  {
    flags: '--description <text>',
    ko: '카드의 설명',
    en: 'description of the card',
  },
  {
    flags: '--row <name=value>',
    ko: '카드의 행. 다섯 번까지 쓸 수 있습니다',
    en: 'row of the card; may be given five times',
    value: namedValue,
    isRepeated: true,
  },
  {
    flags: '--sum <name=value>',
    ko: '행 아래의 합계',
    en: 'sum below the rows',
    value: namedValue,
  },
];

const sourceHint = {
  ko: '파일 경로나 https 주소를 쓰세요',
  en: 'use the path of a file or an https URL',
};

/** What names a picture; `-` is standard input. An empty variable of a script names none. */
export const pictureSource: OptionValue = {
  read: (text) => (text === '' ? null : text),
  hint: sourceHint,
};

/** A picture of this computer, or a public address, of a message that is sent later. */
export const image: OptionSpec = {
  flags: '--image <file>',
  ko: '글과 함께 보낼 사진 파일, 또는 공개된 https 주소. 파일은 보낼 때마다 읽습니다',
  en: 'picture file to send with the text, or a public https URL; read each time before it is sent',
  value: {
    read: (text) => (text === '-' || text === '' ? null : text),
    hint: sourceHint,
  },
};

export const place: OptionSpec = {
  flags: '--place <address>',
  ko: '카드에 이 주소의 지도를 붙입니다',
  en: 'let the card show this address on a map',
};

export const preview: OptionSpec = {
  flags: '--preview <url>',
  ko: '웹 페이지를 카드로 보냅니다',
  en: 'send a web page as a card',
};

export const template: OptionSpec = {
  flags: '--template <file>',
  ko: '파일의 template_object(JSON)를 보냅니다 (-: 표준 입력)',
  en: 'send the template_object (JSON) of a file (-: standard input)',
};

/** A template of Kakao's console. */
export const consoleTemplate: readonly OptionSpec[] = [
  {
    flags: '--template-id <id>',
    ko: '카카오 콘솔에서 만든 템플릿을 보냅니다',
    en: "send a template made in Kakao's console",
  },
  {
    flags: '--arg <name=value>',
    ko: '템플릿의 사용자 인자. 여러 번 쓸 수 있습니다',
    en: 'argument of the template; may be repeated',
    value: namedValue,
    isRepeated: true,
  },
];

export const strict: OptionSpec = {
  flags: '--strict',
  ko: '카카오톡이 다 보여 주지 않는 메시지는 보내지 않습니다',
  en: 'do not send a message that KakaoTalk would not show completely',
};
