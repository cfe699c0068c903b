import type {FriendQuestion, Overlay} from '../../../src/app/state/overlay.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {type Material, memoInState} from './material.ts';
import type {Sample} from './sample.ts';

type Asked = Extract<Overlay, {kind: 'confirm'}>;

interface QuestionSample<Question extends Asked['question']> {
  readonly about: string;
  readonly asked: (material: Material) => Asked & {readonly question: Question};
}

/** A sample of every question. A new question without a sample does not compile. */
const questions: {readonly [Question in Asked['question']]: QuestionSample<Question>} = {
  'log-out': {
    about: 'before both tokens end',
    asked: () => ({kind: 'confirm', question: 'log-out', from: null}),
  },
  unlink: {
    about: 'before consents and tokens end',
    asked: () => ({kind: 'confirm', question: 'unlink', from: null}),
  },
  'switch-account': {
    about: 'before another account logs in',
    asked: () => ({kind: 'confirm', question: 'switch-account', from: {kind: 'tokens'}}),
  },
  'send-again': {
    about: 'before a sent memo is sent again',
    asked: (material) => ({
      kind: 'confirm',
      question: 'send-again',
      ...oneMemo(material, 'unknown'),
    }),
  },
  'delete-memos': {
    about: 'before several memos are deleted',
    asked: () => ({
      kind: 'confirm',
      question: 'delete-memos',
      ids: ['a', 'b'],
      memo: null,
      from: null,
    }),
  },
  'remove-reminder': {
    about: 'before a reminder is removed',
    asked: ({reminders}) => ({
      kind: 'confirm',
      question: 'remove-reminder',
      reminder: named(reminders, 'flowers'),
      from: null,
    }),
  },
  'remove-schedule': {
    about: 'before a schedule is removed',
    asked: ({main}) => ({
      kind: 'confirm',
      question: 'remove-schedule',
      schedule: named(main.schedules, 'plan'),
      from: null,
    }),
  },
  'send-to-friends': {
    about: 'before a memo is sent to friends, when it can be answered',
    asked: (material) => toFriends(material, {count: 2, isOpen: true}),
  },
};

function named<Entry extends {readonly id: string}>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id) ?? entries[0];
  if (entry === undefined) throw new Error(`no sample is named ${id}`);
  return entry;
}

function toFriends(
  {friends, written}: Material,
  {count, isOpen}: {readonly count: number; readonly isOpen: boolean},
): FriendQuestion {
  const text = written.lines;
  const content = {kind: 'text', text, link: noLink, isNumbered: true} as const;
  return {
    kind: 'confirm',
    question: 'send-to-friends',
    order: {
      content,
      friends: friends.slice(0, count),
      writing: nothingWritten,
      sourceId: null,
      shown: {text, form: null},
    },
    text,
    messages: count,
    isOpen,
    from: null,
  };
}

export const questionSamples: readonly Sample[] = [
  sampleOf('send-to-friend-early', 'before a memo is sent to a friend, just asked', (material) =>
    toFriends(material, {count: 1, isOpen: false}),
  ),
  sampleOf('send-to-five-friends', 'before a memo is sent to five friends', (material) =>
    toFriends(material, {count: 5, isOpen: true}),
  ),
  ...Object.entries(questions).map(([question, {about, asked}]) =>
    sampleOf(question, about, asked),
  ),
  sampleOf('delete-sent-memo', 'before a memo is deleted that may have arrived', (material) => ({
    kind: 'confirm',
    question: 'delete-memos',
    ...oneMemo(material, 'unknown'),
  })),
  sampleOf('delete-queued-memo', 'before a memo is deleted that waits', (material) => ({
    kind: 'confirm',
    question: 'delete-memos',
    ...oneMemo(material, 'queued'),
  })),
];

function sampleOf(name: string, about: string, asked: (material: Material) => Asked): Sample {
  const state: Sample['state'] = (material) => ({...material.main, overlay: asked(material)});
  return {name: `confirm-${name}`, about, state};
}

function oneMemo(material: Material, status: 'queued' | 'unknown') {
  const memo = memoInState(status, material);
  return {ids: [memo.id], memo, from: null};
}
