import type {Phrase} from '../../domain/program/phrase.ts';

/** What the app says of itself where it is read out line by line. */
export const lineWords = {
  welcome: {
    ko: '한 줄을 적고 Enter를 누르면 보냅니다. 줄 끝의 \\는 다음 줄로 이어 씁니다. 명령: /help, 기록: /history, 보낼 것: /outbox, 끝내기: /quit',
    en: 'Write a line and press Enter to send it. A \\ at the end of a line goes on with the next. Commands: /help, the record: /history, the outbox: /outbox, the end: /quit',
  },
  keys: {
    ko: '키는 이름 앞에 /를 붙여 한 줄로 씁니다: /esc, /ctrl+o. 글을 쓰는 곳이 아니면 이름만 써도 됩니다: r, y, esc.',
    en: 'A key is written as a line, with / before its name: /esc, /ctrl+o. Where no text is written, the name alone will do: r, y, esc.',
  },
  continuation: {
    ko: '글의 끝에 \\를 쓰면 다음 줄로 이어집니다.',
    en: 'A \\ at the end of a line goes on with the next.',
  },
  unfinished: {
    ko: '아직 보내지 않은 글이 있습니다. 빈 줄에서 Enter를 누르면 보내고, 더 쓰면 이어지고, /ctrl+c는 따로 둡니다.',
    en: 'There is text that is not sent. Enter on an empty line sends it, more lines go on with it, /ctrl+c puts it aside.',
  },
  cutOff: {
    ko: '터미널이 한 줄을 여기까지만 넘겨주어 글의 끝이 잘렸습니다. /ctrl+c로 비우고, 줄을 나누어 다시 붙여 넣거나 kakao-tui send --file로 보내세요.',
    en: 'The terminal hands over no more of one line, so the end of the text is missing. Clear it with /ctrl+c and paste it in several lines, or use kakao-tui send --file.',
  },
  hidden: {
    ko: '입력은 보이지 않습니다. 적거나 붙여 넣고 Enter를 누르세요.',
    en: 'What you type is not shown. Type or paste it and press Enter.',
  },
  empty: {ko: '아무것도 없습니다.', en: 'There is nothing.'},
  back: {ko: '나와의 채팅', en: 'My Chatroom'},
} satisfies Readonly<Record<string, Phrase>>;

export function pastedWords(lines: number): Phrase {
  return {
    ko: `${lines}줄을 받았고 보내지 않았습니다. 빈 줄에서 Enter를 누르면 보냅니다.`,
    en: `${lines} lines are here and not sent. Enter on an empty line sends them.`,
  };
}

export function noKeyWords(typed: string, hints: string): Phrase {
  return {
    ko: `여기에는 ${typed} 키가 없습니다. ${hints}`,
    en: `There is no key ${typed} here. ${hints}`,
  };
}

export function noItemWords(typed: string): Phrase {
  return {
    ko: `${typed === '' ? '번호를 쓰세요' : `${typed}번은 없습니다`}: /history나 /outbox가 번호를 보여 줍니다.`,
    en: `${typed === '' ? 'Write a number' : `There is no ${typed}`}: /history and /outbox show the numbers.`,
  };
}
