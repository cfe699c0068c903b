import type {MemoDetail} from '../../../src/app/shared/read-memo-detail.ts';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import type {Memo, MemoStatus} from '../../../src/domain/memo/memo.ts';
import {textMemo} from '../contents.ts';
import {type Material, memoInState} from './material.ts';
import {partlySent} from './plain-memos.ts';
import type {Sample} from './sample.ts';

/** Overlays of the main screen about memos and about the text in the box. */
export const memoSamples: readonly Sample[] = [
  memoPage('queued', 'a memo that waits'),
  memoPage('sending', 'a memo that is being sent'),
  memoPage('sent', 'a memo with a link and a button'),
  memoPage('failed', 'a memo that was refused'),
  memoPage('unknown', 'a memo that may have arrived'),
  {
    name: 'memo-erased',
    about: 'a memo whose text was erased when it was sent',
    state: (material) => {
      const erased = {...textMemo('', {url: '', buttonTitle: null}), forgetsText: true} as const;
      return showing(material, {...memoInState('sent', material), ...erased}, {});
    },
  },
  {
    name: 'memo-parts',
    about: 'a memo of several parts, of which one may have arrived',
    state: (material) => {
      const memo = longest(material);
      return showing(material, {...memo, ...partlySent(memo)}, {});
    },
  },
  {
    name: 'memo-linked',
    about: 'a memo with failed attempts and the memos it is linked to',
    state: (material) => {
      const {main, failure} = material;
      const source = longest(material);
      const memo = {...memoInState('queued', material), sourceId: source.id, pinnedAt: main.now};
      const setbacks = [{endedAt: main.now - 60_000, failure}];
      return showing(material, memo, {source, made: [memoInState('failed', material)], setbacks});
    },
  },
  {
    name: 'tags',
    about: 'the tags of one memo',
    state: (material) => tagging(material, [memoInState('unknown', material).id], '#abc'),
  },
  {
    name: 'tags-several',
    about: 'the tags of several memos',
    state: (material) => tagging(material, ['a', 'b', 'c'], ''),
  },
  {
    name: 'split',
    about: 'where a long text will be divided',
    state: ({main, written}) => ({
      ...main,
      draft: draftOf(written.long),
      overlay: {kind: 'split'},
    }),
  },
];

function memoPage(status: MemoStatus, about: string): Sample {
  const state = (material: Material) => showing(material, memoInState(status, material), {});
  return {name: `memo-${status}`, about, state};
}

function showing({main}: Material, memo: Memo, more: Partial<MemoDetail>): State {
  const detail = {memo, source: null, made: [], setbacks: [], shown: [], ...more};
  return {...main, overlay: {kind: 'memo', id: memo.id}, detail};
}

function longest({main}: Material): Memo {
  return main.history.memos.reduce((one, other) =>
    other.text.length > one.text.length ? other : one,
  );
}

function tagging({main}: Material, ids: readonly string[], text: string): State {
  return {
    ...main,
    overlay: {kind: 'tags', ids, before: [], draft: draftOf(text), from: null},
  };
}
