import {minTerminalSize} from '../../domain/program/min-terminal-size.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

const smallest = `${minTerminalSize.columns}x${minTerminalSize.rows}`;

/** Sentences about the terminal and the features that it reports. */
export const terminalWords = {
  terminal: usableWords,
  color: colorWords,
  'glyph-width': ({cells}) => ({
    what: {
      ko: `이 터미널은 너비가 모호한 문자(선, 도형)를 ${cells}칸으로 표시합니다.`,
      en: `Characters of ambiguous width (lines, shapes) take ${cells === 1 ? '1 cell' : '2 cells'}.`,
    },
  }),
  'bracketed-paste': bracketedPasteWords,
  'mouse-wheel': wheelWords,
} satisfies Partial<FactWords>;

function usableWords({state, columns, rows, term}: FactOf['terminal']): FindingWords {
  const size = `${columns}x${rows}`;
  const name = term === '' ? '-' : quoteOutside(term);
  switch (state) {
    case 'none':
      return {
        what: {
          ko: '출력이 터미널이 아니어서 터미널은 확인하지 않았습니다.',
          en: 'The output is not a terminal, so the terminal was not checked.',
        },
        next: {
          ko: '화면이 이상하면 터미널에서 kakao-tui doctor를 직접 실행하세요.',
          en: 'If the screen looks wrong, run kakao-tui doctor directly in the terminal.',
        },
      };
    case 'dumb':
      return {
        what: {
          ko: 'TERM이 dumb이라 이 터미널에는 화면을 그릴 수 없습니다.',
          en: 'TERM is dumb: the app cannot draw its screen in this terminal.',
        },
        next: {
          ko: 'kakao-tui send 같은 명령을 쓰거나, 다른 터미널에서 여세요.',
          en: 'Use commands such as kakao-tui send, or open the app in another terminal.',
        },
      };
    case 'too-small':
      return {
        what: {
          ko: `터미널이 화면을 그리기에 너무 작습니다: ${size}, TERM ${name}.`,
          en: `The terminal is too small for the screen: ${size}, TERM ${name}.`,
        },
        next: {
          ko: `창을 ${smallest} 이상으로 늘리세요.`,
          en: `Make the window at least ${smallest}.`,
        },
      };
    case 'usable':
      return {
        what: {
          ko: `터미널은 ${size}, TERM ${name}입니다.`,
          en: `The terminal is ${size}, TERM ${name}.`,
        },
      };
  }
}

function colorWords({bits, setBy}: FactOf['color']): FindingWords {
  const count = bits <= 1 ? null : grouped(2 ** bits);
  const ko = count === null ? '색을 쓰지 않습니다' : `${count}색을 씁니다`;
  const en = count === null ? 'Colors are off' : `${count} colors`;
  const source = setBy === 'terminal' ? '' : ` (${setBy})`;
  return {what: {ko: `${ko}${source}.`, en: `${en}${source}.`}};
}

const careful = {
  ko: '붙여 넣은 글이 직접 입력한 글처럼 처리되어 한 줄이 바로 전송되거나, 여러 줄이 한 줄씩 전송될 수 있습니다. 붙여 넣는 대신 kakao-tui send --file로 보내세요.',
  en: 'A paste may act like typed keys: a single line may be sent at once, and several lines one by one. Use kakao-tui send --file instead.',
};

function bracketedPasteWords({answer}: FactOf['bracketed-paste']): FindingWords {
  switch (answer) {
    case 'known':
      return {
        what: {
          ko: '이 터미널은 붙여 넣은 글을 구별합니다 (bracketed paste).',
          en: 'The terminal marks pasted text (bracketed paste).',
        },
      };
    case 'unknown':
      return {
        what: {
          ko: '이 터미널은 붙여 넣은 글을 구별하지 않는 것으로 보입니다 (bracketed paste).',
          en: 'The terminal does not seem to mark pasted text (bracketed paste).',
        },
        next: careful,
      };
    case 'silent':
      return {
        what: {
          ko: '터미널이 응답하지 않아, 붙여 넣은 글을 구별하는지 알 수 없습니다 (bracketed paste).',
          en: 'The terminal did not respond, so it may not mark pasted text (bracketed paste).',
        },
        next: careful,
      };
  }
}

const scrollKeys = {
  ko: 'PgUp, PgDn 키나 기록의 위아래 화살표 키로 스크롤하세요.',
  en: 'Scroll with PgUp and PgDn, or with the arrow keys in the history.',
};

function wheelWords({use}: FactOf['mouse-wheel']): FindingWords {
  switch (use) {
    case 'arrows':
      return {
        what: {
          ko: '이 터미널은 마우스 휠을 위아래 화살표 키로 보냅니다. 쓰는 동안에는 앱이 꺼 둡니다.',
          en: 'The terminal sends arrow keys for the mouse wheel. The app turns them off while you write.',
        },
      };
    case 'nothing':
      return {
        what: {
          ko: '이 터미널은 마우스 휠을 프로그램에 보내지 않습니다.',
          en: 'The terminal does not pass on the mouse wheel.',
        },
        next: scrollKeys,
      };
    case 'unknown':
      return {
        what: {
          ko: '이 터미널이 마우스 휠을 프로그램에 보내는지 알 수 없습니다.',
          en: 'The terminal does not report whether it passes on the mouse wheel.',
        },
        next: scrollKeys,
      };
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
