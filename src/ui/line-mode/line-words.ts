import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** Words of line mode, which prints the app line by line. */
export const lineWords = {
  welcome: {
    ko: '한 줄을 쓰고 Enter를 누르면 보냅니다. 줄 끝에 \\를 쓰면 다음 줄로 이어집니다. 명령: /help, 기록: /history, 보낼 메모: /outbox, 종료: /quit',
    en: 'Type a line and press Enter to send it. End a line with \\ to continue on the next line. Commands: /help, history: /history, outbox: /outbox, quit: /quit',
  },
  keys: {
    ko: '키는 이름 앞에 /를 붙여 한 줄로 입력합니다: /esc, /ctrl+o. 글을 쓰는 곳이 아니면 이름만 써도 됩니다: r, y, esc.',
    en: 'To press a key, type / and its name on a line: /esc, /ctrl+o. Where no text is expected, the name alone works: r, y, esc.',
  },
  continuation: {
    ko: '줄 끝에 \\를 쓰면 다음 줄로 이어집니다.',
    en: 'End a line with \\ to continue on the next line.',
  },
  unfinished: {
    ko: '아직 보내지 않은 글이 있습니다. 빈 줄에서 Enter를 누르면 보내고, 더 쓰면 이어집니다. /ctrl+c를 입력하면 초안으로 저장합니다.',
    en: 'There is unsent text. Enter on an empty line sends it, more lines are added to it, /ctrl+c saves it to drafts.',
  },
  cutOff: {
    ko: '터미널이 한 줄의 길이를 제한해 글의 끝이 잘렸습니다. /ctrl+c로 비우고, 줄을 나누어 다시 붙여 넣거나 kakao-tui send --file로 보내세요.',
    en: 'The terminal limits the length of a line, so the end of the text is missing. Clear it with /ctrl+c and paste it as several lines, or use kakao-tui send --file.',
  },
  hidden: {
    ko: '입력한 내용은 보이지 않습니다. 입력하거나 붙여 넣고 Enter를 누르세요.',
    en: 'Your input is not shown. Type or paste it and press Enter.',
  },
  codeSoFar: {
    ko: '여기까지 읽었습니다. 이어지는 줄을 붙여 넣거나, 끝이면 빈 줄에서 Enter를 누르세요.',
    en: 'Received so far. Paste the next lines, or press Enter on an empty line if this is all.',
  },
  empty: {ko: '메모가 없습니다.', en: 'No memos.'},
  back: {ko: '나와의 채팅', en: 'My Chatroom'},
} satisfies Readonly<Record<string, Phrase>>;

export function pastedWords(lines: number): Phrase {
  return {
    ko: `${lines}줄을 받았습니다. 아직 보내지 않았습니다. 빈 줄에서 Enter를 누르면 보냅니다.`,
    en: `Received ${lines} ${lines === 1 ? 'line' : 'lines'}; not sent yet. Enter on an empty line sends them.`,
  };
}

/** For a picture whose path was pasted. */
export function offerWords(name: string): Phrase {
  const file = sanitizeLine(name);
  return {
    ko: `${file} 사진으로 첨부할까요? /ctrl+p를 입력하면 첨부합니다.`,
    en: `Attach ${file}? /ctrl+p attaches it.`,
  };
}

export function noKeyWords(typed: string, hints: string): Phrase {
  return {
    ko: `여기서는 ${typed} 키를 쓸 수 없습니다. ${hints}`,
    en: `No such key here: ${typed}. ${hints}`,
  };
}

export function noPasteWords(hints: string): Phrase {
  return {
    ko: `여기에는 글을 붙여 넣을 수 없습니다. 붙여 넣은 글은 쓰지 않았습니다. ${hints}`,
    en: `Text cannot be pasted here, so the pasted lines were not used. ${hints}`,
  };
}

export function noItemWords(typed: string): Phrase {
  return {
    ko: `${typed === '' ? '번호를 입력하세요' : `${typed}번은 없습니다`}. /history나 /outbox에서 번호를 볼 수 있습니다.`,
    en: `${typed === '' ? 'Enter a number' : `No such number: ${typed}`}. /history and /outbox show the numbers.`,
  };
}
