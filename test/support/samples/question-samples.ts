import type {Overlay} from '../../../src/app/state/overlay.ts';
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
    asked: () => ({kind: 'confirm', question: 'remove-reminder', id: 'flowers', from: null}),
  },
  'remove-schedule': {
    about: 'before a schedule is removed',
    asked: () => ({kind: 'confirm', question: 'remove-schedule', id: 'plan', from: null}),
  },
};

export const questionSamples: readonly Sample[] = [
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
