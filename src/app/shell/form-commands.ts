import {openCard, openList, openPreview, openTemplate} from '../form/named-forms.ts';
import type {SlashCommand} from './slash-command.ts';

/** The commands that open the page of a message with fields. */
export const formSlashCommands = {
  card: {
    help: {ko: '카드 쓰기 (행, 버튼, 그림)', en: 'write a card (rows, buttons, picture)'},
    takes: 'line',
    hint: {ko: '제목', en: 'TITLE'},
    isOptional: true,
    run: openCard,
  },
  list: {
    help: {ko: '주소가 있는 목록 쓰기', en: 'write a list of items with addresses'},
    takes: 'line',
    hint: {ko: '제목', en: 'TITLE'},
    isOptional: true,
    run: openList,
  },
  preview: {
    help: {ko: '웹 페이지를 카드로 보내기', en: 'send a web page as a card'},
    takes: 'line',
    hint: {ko: 'URL', en: 'URL'},
    isOptional: true,
    run: openPreview,
  },
  template: {
    help: {ko: '카카오 템플릿 (JSON 파일, ID)', en: "Kakao's templates (JSON file, ID)"},
    takes: 'line',
    hint: {ko: '파일|ID', en: 'FILE|ID'},
    isOptional: true,
    run: openTemplate,
  },
} satisfies Readonly<Record<string, SlashCommand>>;
