import {minTerminalSize} from '../../domain/program/min-terminal-size.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

const smallest = `${minTerminalSize.columns}x${minTerminalSize.rows}`;

/** Words for the terminal and what it says of itself. */
export const terminalWords = {
  terminal: usableWords,
  color: colorWords,
  'glyph-width': ({cells}) => ({
    what: {
      ko: `너비가 정해지지 않은 글자(선, 도형)를 ${cells}칸으로 그리는 터미널입니다.`,
      en: `Characters of ambiguous width (lines, shapes) take ${cells === 1 ? '1 cell' : '2 cells'}.`,
    },
  }),
  'bracketed-paste': bracketedPasteWords,
} satisfies Partial<FactWords>;

function usableWords({state, columns, rows, term}: FactOf['terminal']): FindingWords {
  const size = `${columns}x${rows}`;
  const name = term === '' ? '-' : quoteOutside(term);
  switch (state) {
    case 'none':
      return {
        what: {
          ko: '출력이 터미널이 아니어서 터미널은 살펴보지 않았습니다.',
          en: 'The output is no terminal, so the terminal was not looked at.',
        },
        next: {
          ko: '화면이 이상하면 터미널에서 kakao-tui doctor를 그대로 실행하세요.',
          en: 'If the screen looks wrong, run kakao-tui doctor on the terminal itself.',
        },
      };
    case 'dumb':
      return {
        what: {
          ko: 'TERM이 dumb이라 화면을 그릴 수 없는 터미널입니다.',
          en: 'TERM is dumb: no screen can be drawn on this terminal.',
        },
        next: {
          ko: 'kakao-tui send 같은 명령을 쓰거나, 다른 터미널에서 여세요.',
          en: 'Use commands such as kakao-tui send, or open another terminal.',
        },
      };
    case 'too-small':
      return {
        what: {
          ko: `터미널이 화면을 그리기에 작습니다: ${size}, TERM ${name}.`,
          en: `The terminal is too small for the screen: ${size}, TERM ${name}.`,
        },
        next: {
          ko: `창을 ${smallest}보다 크게 늘리세요.`,
          en: `Make the window larger than ${smallest}.`,
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
  const ko = count === null ? '색을 쓰지 않습니다' : `색 ${count}가지를 씁니다`;
  const en = count === null ? 'Colours are off' : `${count} colours`;
  const source = setBy === 'terminal' ? '' : ` (${setBy})`;
  return {what: {ko: `${ko}${source}.`, en: `${en}${source}.`}};
}

const careful = {
  ko: '여러 줄을 붙여 넣을 때는 줄마다 보내질 수 있으니 kakao-tui send로 표준 입력에 넣으세요.',
  en: 'Pasted lines may arrive as if typed: give a longer text to kakao-tui send on its input.',
};

function bracketedPasteWords({answer}: FactOf['bracketed-paste']): FindingWords {
  switch (answer) {
    case 'known':
      return {
        what: {
          ko: '붙여 넣은 글을 구별해 주는 터미널입니다 (bracketed paste).',
          en: 'The terminal marks what is pasted (bracketed paste).',
        },
      };
    case 'unknown':
      return {
        what: {
          ko: '붙여 넣은 글을 구별해 준다고 답하지 않는 터미널입니다 (bracketed paste).',
          en: 'The terminal does not say that it marks what is pasted (bracketed paste).',
        },
        next: careful,
      };
    case 'silent':
      return {
        what: {
          ko: '터미널이 물음에 답하지 않아, 붙여 넣은 글을 구별하는지 알 수 없습니다.',
          en: 'The terminal did not answer, so it is not known whether it marks what is pasted.',
        },
        next: careful,
      };
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
