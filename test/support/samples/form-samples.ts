import {newForm} from '../../../src/app/form/forms.ts';
import type {Form} from '../../../src/app/state/form.ts';
import type {Language} from '../../../src/domain/program/language.ts';
import {formTexts} from './form-texts.ts';
import type {Sample} from './sample.ts';

const place = {
  object_type: 'location',
  address: 'Seoul, Sejong-daero 110',
  content: {title: 'City Hall', link: {web_url: 'https://example.com'}},
  note: 1,
};

/** The pages on which messages are written in fields. */
export const formSamples: readonly Sample[] = [
  form('form-card', 'a card that can be sent', ({card}) => newForm('card', {texts: card})),
  {
    ...form('form-card-wide', 'a card beside its fields', ({card}) =>
      newForm('card', {texts: card}),
    ),
    sizes: [{columns: 120, rows: 20}],
  },
  form('form-card-new', 'a card without anything yet', () => newForm('card')),
  form('form-card-faulty', 'a card with faults', ({faulty}) => newForm('card', {texts: faulty})),
  form('form-list', 'a list that becomes two messages', ({list}) => newForm('list', {texts: list})),
  form('form-preview', 'a page as a card', () =>
    newForm('preview', {texts: {address: ['https://news.example.com/a/42']}, isWritten: true}),
  ),
  form('form-custom', "a template of Kakao's console", ({custom}) =>
    newForm('custom', {texts: custom}),
  ),
  form('form-template', 'a template as JSON', () =>
    newForm('template', {texts: {json: [JSON.stringify(place, null, 2)]}}),
  ),
];

type Texts = (typeof formTexts)[Language];

function form(name: string, about: string, make: (texts: Texts) => Form): Sample {
  return {
    name,
    about,
    state: ({quiet}) => ({
      ...quiet,
      overlay: {kind: 'form', form: make(formTexts[quiet.language]), isOfBox: false},
    }),
  };
}
