import type {FieldName, FormKind} from '../../app/state/form.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

const template: Phrase = {ko: '템플릿', en: 'Template'};

export const formTitles: Readonly<Record<FormKind, Phrase>> = {
  card: {ko: '카드', en: 'Card'},
  list: {ko: '목록', en: 'List'},
  preview: {ko: '웹 페이지', en: 'Web page'},
  custom: template,
  template,
};

const pair: Phrase = {ko: '이름=값', en: 'name=value'};
const address: Phrase = {ko: 'https://...', en: 'https://...'};

/** The name of each field, and what an empty one is for. */
export const fieldWords: Readonly<Record<FieldName, {label: Phrase; empty: Phrase | null}>> = {
  title: {label: {ko: '제목', en: 'Title'}, empty: null},
  description: {label: {ko: '설명', en: 'Description'}, empty: null},
  row: {label: {ko: '행', en: 'Row'}, empty: pair},
  sum: {label: {ko: '합계', en: 'Sum'}, empty: pair},
  item: {
    label: {ko: '항목', en: 'Item'},
    empty: {ko: '제목 https://... 설명', en: 'title https://... description'},
  },
  link: {label: {ko: '링크', en: 'Link'}, empty: null},
  button: {
    label: {ko: '버튼', en: 'Button'},
    empty: {ko: '제목=https://...', en: 'title=https://...'},
  },
  picture: {label: {ko: '그림', en: 'Picture'}, empty: address},
  address: {label: {ko: '주소', en: 'Address'}, empty: address},
  id: {label: {ko: '템플릿 ID', en: 'Template ID'}, empty: {ko: '93112', en: '93112'}},
  argument: {label: {ko: '인자', en: 'Argument'}, empty: pair},
  json: {
    label: {ko: 'JSON', en: 'JSON'},
    empty: {ko: '{"object_type": "feed", ...}', en: '{"object_type": "feed", ...}'},
  },
};

/** The names of the members that findings mention beside the one they are about. */
export const memberLabels: Readonly<Record<string, Phrase>> = {
  title: fieldWords.title.label,
  description: fieldWords.description.label,
  image_url: fieldWords.picture.label,
};

export const formWords = {
  send: {ko: '[보내기]', en: '[Send]'},
  start: {
    ko: 'Enter나 Tab으로 칸을 옮기고, 마지막 줄의 [보내기]에서 Enter를 누르면 보냅니다.',
    en: 'Enter and Tab move through the fields; Enter on [Send], the last row, sends.',
  },
  page: {
    ko: '카카오가 이 페이지를 읽어 제목, 설명, 그림을 카드로 보여 줍니다.',
    en: 'Kakao reads the page and shows its title, description and picture as a card.',
  },
  console: {
    ko: '카카오 콘솔에서 만든 템플릿에 이 값을 넣어 보냅니다.',
    en: 'Kakao fills in these values in the template that was made in its console.',
  },
} satisfies Readonly<Record<string, Phrase>>;

export function messagesWords(count: number): Phrase {
  return {ko: `메시지 ${count}개`, en: `${count} messages`};
}
