import type {State} from '../../../src/app/state/state.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import type {WrittenPicture} from '../../../src/domain/draft/written-picture.ts';
import {picturesOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import type {Material} from './material.ts';
import type {Sample} from './sample.ts';

/** Screens with text in the box. */
export const composeSamples: readonly Sample[] = [
  {
    name: 'compose-lines',
    about: 'several lines in the box',
    state: (material) => writing(material, material.written.lines),
  },
  {
    name: 'compose-long',
    about: 'more than one message in the box',
    state: (material) => writing(material, material.written.long),
  },
  {
    name: 'compose-link',
    about: 'a link and a button of this memo',
    state: (material) => ({
      ...writing(material, material.written.lines),
      draftLink: material.written.link,
    }),
  },
  {
    name: 'compose-address',
    about: 'an address in the text, offered as its link',
    state: (material) => writing(material, material.written.address),
  },
  {
    name: 'compose-split-address',
    about: 'an address that is longer than one message, offered as the link',
    state: (material) => writing(material, `${material.written.address}/${'%EA%B8%80'.repeat(30)}`),
  },
  {
    name: 'compose-page',
    about: 'an address alone, offered as a card',
    state: (material) => writing(material, material.written.link.url),
  },
  {
    name: 'compose-picture',
    about: 'a picture and a link of this memo',
    state: (material) => ({
      ...writing(material, material.written.lines),
      draftLink: material.written.link,
      draftPicture: pictureOf(material),
    }),
  },
  {
    name: 'compose-ring',
    about: 'a reminder follows this memo',
    state: (material) => ringing(writing(material, material.written.lines), ['talk_calendar']),
  },
  {
    name: 'compose-ring-consent',
    about: 'a reminder is to follow this memo, and its consent is missing',
    state: (material) => ringing(writing(material, material.written.lines), []),
  },
  {
    name: 'compose-picture-offer',
    about: 'the path of a picture that was pasted, offered as a picture',
    state: (material) => {
      const picture = pictureOf(material);
      const pasted = picture.source;
      return {...writing(material, pasted), pictureOffer: {picture, pasted}};
    },
  },
  {
    name: 'commands-paths',
    about: 'the paths that Tab chooses from',
    state: (material) => {
      const [folder, name] = ['/image ~/', pictureOf(material).picture?.name ?? ''];
      const candidates = [`${folder}${name}`, `${folder}charts/`, `${folder}chart.gif`];
      const completion = {typed: folder, text: candidates[1] ?? '', candidates};
      return {...writing(material, completion.text), completion};
    },
  },
  commands('commands', 'the list of slash commands', '/'),
  commands('commands-chosen', 'a slash command completed with Tab', '/status'),
  commands('commands-argument', 'a slash command with its argument', '/at 20:30'),
  commands('commands-unknown', 'an unknown slash command', '/helo'),
  {
    name: 'commands-below',
    about: 'a slash command below a text',
    state: (material) => writing(material, `${material.written.lines}\n/at 20:30`),
  },
];

function commands(name: string, about: string, text: string): Sample {
  return {name, about, state: (material) => writing(material, text)};
}

/** The picture of the card of a picture, as a file that is attached. */
function pictureOf({cards}: Material): WrittenPicture {
  const [picture] = cards.flatMap(picturesOf);
  if (picture === undefined) throw new Error('no sample card is a picture');
  return {source: `/home/me/${picture.name}`, picture};
}

function writing({quiet}: Material, text: string) {
  return {...quiet, draft: draftOf(text), draftLink: noLink};
}

/** The writing of a memo that a reminder follows, after a login with these scopes beside messages. */
function ringing(state: State, scopes: readonly string[]): State {
  const {session} = state;
  if (session === null) throw new Error('the sample is not logged in');
  return {...state, draftRings: true, session: {...session, scopes: ['talk_message', ...scopes]}};
}
