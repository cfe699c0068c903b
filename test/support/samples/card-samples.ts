import type {ShownPicture} from '../../../src/app/shared/known-picture.ts';
import type {State} from '../../../src/app/state/state.ts';
import {
  type ContentKind,
  cardsOf,
  type MemoContent,
  picturesOf,
  textOf,
} from '../../../src/domain/memo/kinds/kinds.ts';
import type {RecordedMemo} from '../../../src/domain/memo/memo.ts';
import {pictureLifetime} from '../../../src/domain/memo/picture/picture.ts';
import {textOfCard} from '../../../src/domain/memo/template/card.ts';
import {type Material, memoInState} from './material.ts';
import type {Sample} from './sample.ts';

/** Cards in the history in both layouts, and on the pages of their memos. */
export const cardSamples: readonly Sample[] = [
  {
    name: 'main-cards',
    about: 'a card with rows, and a text with two buttons',
    state: (material) => withCards(material, ['feed', 'text']),
  },
  {
    name: 'chat-cards',
    about: 'the same as bubbles',
    state: (material) => asChat(withCards(material, ['feed', 'text'])),
  },
  {
    name: 'main-cards-list',
    about: 'a list of two messages, folded',
    state: (material) => withCards(material, ['list']),
  },
  {
    name: 'chat-cards-list',
    about: 'the same as a bubble',
    state: (material) => asChat(withCards(material, ['list'])),
  },
  {
    name: 'main-cards-picture',
    about: 'a picture of this computer',
    state: (material) => withCards(material, ['picture']),
  },
  {
    name: 'chat-cards-picture',
    about: 'the same as a bubble',
    state: (material) => asChat(withCards(material, ['picture'])),
  },
  cardPage('feed', 'a card with rows'),
  cardPage('list', 'a list of two messages'),
  cardPage('text', 'a text with two buttons'),
  cardPage('picture', 'a picture of this computer, and until when Kakao keeps it'),
];

function cardPage(kind: ContentKind, about: string): Sample {
  return {
    name: `memo-cards-${kind}`,
    about: `the page of ${about}`,
    state: (material) => {
      const state = withCards(material, [kind]);
      const [memo] = state.history.memos;
      if (memo === undefined) throw new Error(`no sample card is a ${kind}`);
      const detail = {memo, source: null, made: [], setbacks: [], shown: shownOf(memo)};
      return {...state, overlay: {kind: 'memo', id: memo.id}, detail};
    },
  };
}

function shownOf({content, createdAt}: RecordedMemo): readonly ShownPicture[] {
  const address = 'https://k.kakaocdn.net/dn/chart.png';
  const until = createdAt + pictureLifetime;
  return picturesOf(content).map((picture) => ({picture, address, until, isOver: false}));
}

function withCards(material: Material, kinds: readonly ContentKind[]): State {
  const {quiet, cards} = material;
  const memos = cards.filter(({kind}) => kinds.includes(kind)).map(memoWith(material));
  const appearance = {...quiet.appearance, layout: 'log'} as const;
  return {...quiet, schedules: [], appearance, history: {...quiet.history, memos}};
}

function asChat(state: State): State {
  return {...state, appearance: {...state.appearance, layout: 'chat'}};
}

function memoWith(material: Material) {
  const sent = memoInState('sent', material);
  return (content: MemoContent, index: number): RecordedMemo => {
    const createdAt = material.main.now - (3 - index) * 60_000;
    const texts = cardsOf(content).map(textOfCard);
    const parts = texts.length === 0 ? [textOf(content)] : texts;
    return {
      ...sent,
      id: `card-${index}`,
      sequence: createdAt * 1000,
      createdAt,
      sentAt: createdAt + 1000,
      text: textOf(content),
      content,
      parts: parts.map((text) => ({text, status: 'sent'})),
      tags: [],
      pinnedAt: null,
    };
  };
}
