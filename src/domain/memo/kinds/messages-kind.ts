import {failed, succeeded} from '../../failure/result.ts';
import type {Picture} from '../picture/picture.ts';
import {hashesIn, hashInReference} from '../picture/picture-reference.ts';
import {readPictures} from '../picture/read-pictures.ts';
import {bounded} from '../template/bounded.ts';
import {type Card, linksOfCard, textOfCard} from '../template/card.ts';
import {isObject, type JsonObject} from '../template/json.ts';
import {memoLinks} from '../template/memo-links.ts';
import {addFault, type Place, placeOf, type Reader} from '../template/reader.ts';
import type {MemoKind} from './memo-kind.ts';
import {readMemoText} from './text.ts';

/** Messages in Kakao's own notation, as they are sent; one memo has one or more. */
export interface MessagesContent<Kind extends string> {
  readonly kind: Kind;
  readonly messages: readonly JsonObject[];
  /** The pictures of this computer that the messages refer to; absent if there are none. */
  readonly pictures?: readonly Picture[];
  /** The whole text, of which the messages hold only the beginning; absent if they hold all of it. */
  readonly whole?: string;
}

/** Messages that are not checked yet. */
export interface GivenMessages<Kind extends string> {
  readonly kind: Kind;
  readonly messages: readonly unknown[];
  readonly pictures?: readonly Picture[] | undefined;
  readonly whole?: string | undefined;
}

/** A kind whose messages are objects of Kakao's. */
export interface MessageFormat {
  /** Checks a message and returns it as it is sent, without what the kind itself says. */
  readonly read: Reader;
  /** What `--if-changed` compares of a message; all of it if absent. */
  comparedIn?(message: JsonObject): unknown;
  /** Never fails: a stored message may lack any member. */
  cardOf(message: JsonObject): Card;
}

/** The kind of memo that sends messages of a format. */
export function messagesKind<Kind extends string>(
  kind: Kind,
  format: MessageFormat,
): MemoKind<MessagesContent<Kind>, GivenMessages<Kind>> {
  const {comparedIn = (message) => message} = format;
  const cardsOf = ({messages, pictures}: MessagesContent<Kind>): readonly Card[] =>
    messages.map((message) => withPictures(format.cardOf(message), pictures));
  return {
    compose: (given) => {
      const {read, place} = readMessages(given.messages, format);
      if (place.faults.length > 0) {
        return failed({kind: 'template-refused', findings: place.faults});
      }
      const {used, unknown} = usedPictures(read, given.pictures ?? []);
      if (unknown !== undefined) {
        const findings = [{path: '', problem: {kind: 'address'}}] as const;
        return failed({kind: 'template-refused', findings});
      }
      const whole = given.whole === undefined ? null : readMemoText(given.whole);
      if (whole?.ok === false) return whole;
      const content = {
        kind,
        messages: read,
        ...(used.length === 0 ? {} : {pictures: used}),
        ...(whole === null || whole.value === '' ? {} : {whole: whole.value}),
      };
      const divide = (): readonly string[] => cardsOf(content).map(textOfCard);
      return succeeded({content, warnings: place.warnings, divide});
    },
    textOf: (content) => content.whole ?? textOf(cardsOf(content)),
    comparedOf: ({messages, whole}) => whole ?? JSON.stringify(messages.map(comparedIn)),
    linksOf: (content) => memoLinks(cardsOf(content).flatMap(linksOfCard)),
    cardsOf,
    picturesOf: ({pictures = []}) => pictures,
    fieldsOf: ({messages, pictures, whole}) => ({
      messages,
      ...(pictures === undefined ? {} : {pictures}),
      ...(whole === undefined ? {} : {abridged: true}),
    }),
    erased: {kind, messages: []},
    read: (text, {messages, pictures: stored, abridged}) => {
      const given: unknown = messages;
      const isRight = Array.isArray(given) && given.length > 0 && given.every(isObject);
      if (!isRight) return {ok: false, field: 'messages'};
      const pictures = readPictures(stored);
      if (pictures === null) return {ok: false, field: 'pictures'};
      const content = {
        kind,
        messages: given.filter(isObject),
        ...(pictures.length === 0 ? {} : {pictures}),
        ...(abridged === true && text !== '' ? {whole: text} : {}),
      };
      return {ok: true, content};
    },
  };
}

function readMessages(
  given: readonly unknown[],
  {read}: MessageFormat,
): {readonly read: readonly JsonObject[]; readonly place: Place} {
  const place = placeOf('');
  if (given.length === 0) addFault(place, {kind: 'missing'});
  const messages = given.map((message, index) => {
    const path = given.length === 1 ? '' : `messages[${index}]`;
    return bounded(read)(message, {...place, path});
  });
  return {read: messages.filter(isObject), place};
}

/** The text of all messages; a header that each message repeats is there once. */
function textOf(cards: readonly Card[]): string {
  return cards
    .map((card, index) => {
      const repeats = card.header !== null && card.header === cards[index - 1]?.header;
      return textOfCard(repeats ? {...card, header: null} : card);
    })
    .join('\n');
}

/** The pictures that the messages refer to, and the first reference to another one. */
function usedPictures(
  messages: readonly JsonObject[],
  pictures: readonly Picture[],
): {readonly used: readonly Picture[]; readonly unknown: string | undefined} {
  const hashes = new Set(messages.flatMap(hashesIn));
  const used = pictures.filter(
    ({hash}, index) =>
      hashes.has(hash) && pictures.findIndex((picture) => picture.hash === hash) === index,
  );
  const known = new Set(used.map(({hash}) => hash));
  return {used, unknown: [...hashes].find((hash) => !known.has(hash))};
}

function withPictures(card: Card, pictures: readonly Picture[] = []): Card {
  if (pictures.length === 0) return card;
  const items = card.items.map((item) => {
    const hash = hashInReference(item.imageUrl ?? '');
    return {...item, picture: pictures.find((picture) => picture.hash === hash) ?? null};
  });
  return {...card, items};
}
