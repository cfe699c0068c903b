import {borderAtOrAfter} from '../../text/grapheme-borders.ts';
import {countNames} from './card.ts';
import {type JsonObject, numberIn, textIn} from './json.ts';
import {
  addFault,
  addWarning,
  hasFault,
  isBlank,
  list,
  type Members,
  memberOf,
  object,
  optional,
  type Place,
  type Reader,
  required,
} from './reader.ts';
import {shownCounts, shownLines, shownUnits} from './shown-limits.ts';
import {integer, pictureAddress, text, webAddress} from './values.ts';

// The objects that default templates are made of. Source: developers.kakao.com, "Message template:
// Default template".

const linkMembers = [
  'web_url',
  'mobile_web_url',
  'android_execution_params',
  'ios_execution_params',
] as const;

/** What a tap opens: an address, or the app with these parameters. */
export const link: Reader = object(
  {
    web_url: optional(webAddress),
    mobile_web_url: optional(webAddress),
    android_execution_params: optional(text({most: 1000})),
    ios_execution_params: optional(text({most: 1000})),
  },
  (read, place) => {
    if (hasFault(place, linkMembers)) return;
    if (linkMembers.some((name) => read[name] !== undefined)) return;
    addFault(place, {kind: 'one-of', members: linkMembers});
  },
);

const contentTexts = ['title', 'description', 'image_url'] as const;

/** A title, a description and a picture with a link. */
export const content: Reader = object(
  {
    title: optional(text()),
    description: optional(text()),
    image_url: optional(pictureAddress),
    image_width: optional(integer()),
    image_height: optional(integer()),
    link: required(link),
  },
  (read, place) => {
    const isEmpty = contentTexts.every((name) => isBlank(read[name]));
    if (isEmpty && !hasFault(place, contentTexts)) {
      addFault(place, {kind: 'one-of', members: contentTexts});
    }
    warnOfCutLines(read, place);
  },
);

/** A card shows two lines of the title, and four of title and description together. */
function warnOfCutLines(read: JsonObject, place: Place): void {
  const title = shownLines(textIn(read, 'title') ?? '', 2);
  const description = shownLines(textIn(read, 'description') ?? '', 4 - title.lines.length);
  for (const [name, {isCut, lines}] of Object.entries({title, description})) {
    if (!isCut) continue;
    const end = endOf(lines.at(-1) ?? '');
    addWarning(memberOf(place, name), {kind: 'lines-cut', shown: lines.length, end});
  }
}

/** The last letters of a line, by which a user finds the place in a long text. */
function endOf(line: string): string {
  return line.slice(borderAtOrAfter(line, Math.max(0, line.length - 12))).trimStart();
}

const button = (shown: number): Reader =>
  object({title: required(text({shown})), link: required(link)});

/** At most `most` buttons; two of them show shorter titles than one. */
export function buttons(most: number): Reader {
  const alone = list(button(shownUnits.button), {most});
  const together = list(button(shownUnits.buttonOfTwo), {most});
  return (value, place) => {
    const count = Array.isArray(value) ? value.filter((one) => one !== null).length : 0;
    return (count > 1 ? together : alone)(value, place);
  };
}

/** The buttons of a template: `button_title` names the only default one, `buttons` replace it. */
export function buttonMembers(most: number): Members {
  return {
    button_title: optional(text({shown: shownUnits.button})),
    buttons: optional(buttons(most)),
  };
}

const counts = countNames.map((name) => `${name}_count` as const);

/** Counts of reactions. */
export const social: Reader = object(
  Object.fromEntries(counts.map((name) => [name, optional(integer())])),
  (read, place) => {
    const count = counts.filter((name) => read[name] !== undefined).length;
    const shown = shownCounts;
    if (count > shown) addWarning(place, {kind: 'more-than-shown', count, shown});
  },
);

const row: Reader = object(
  {
    item: optional(text({shown: shownUnits.rowName})),
    item_op: optional(text({shown: shownUnits.rowValue})),
  },
  (read, place) => {
    const isShown = textIn(read, 'item') !== null && textIn(read, 'item_op') !== null;
    if (!isShown) addWarning(place, {kind: 'not-shown'});
  },
);

/** The rows of a card, with what is above and below them. */
export const itemContent: Reader = object({
  profile_text: optional(text({shown: shownUnits.profile})),
  profile_image_url: optional(pictureAddress),
  title_image_text: optional(text({shown: shownUnits.imageTitle})),
  title_image_url: optional(pictureAddress),
  title_image_category: optional(text({shown: shownUnits.imageCategory})),
  items: optional(list(row, {most: 5})),
  sum: optional(text({shown: shownUnits.rowName})),
  sum_op: optional(text({shown: shownUnits.sum})),
});

/** A price. Kakao requires the regular one only. */
export const commerce: Reader = object(
  {
    regular_price: required(integer()),
    discount_price: optional(integer()),
    discount_rate: optional(integer(0, 100)),
    fixed_discount_price: optional(integer()),
    product_name: optional(text()),
    currency_unit: optional(text()),
    currency_unit_position: optional(integer(0, 1)),
  },
  checkPrices,
);

const prices = [
  'regular_price',
  'discount_price',
  'discount_rate',
  'fixed_discount_price',
] as const;

function checkPrices(read: JsonObject, place: Place): void {
  if (hasFault(place, prices)) return;
  const regular = numberIn(read, 'regular_price');
  const discounted = numberIn(read, 'discount_price');
  const rate = numberIn(read, 'discount_rate');
  const fixed = numberIn(read, 'fixed_discount_price');
  const at = (name: string): Place => memberOf(place, name);
  if (rate !== null && fixed !== null) {
    addFault(at('fixed_discount_price'), {kind: 'conflict', other: 'discount_rate'});
  }
  if (discounted === null) {
    for (const [name, value] of Object.entries({
      discount_rate: rate,
      fixed_discount_price: fixed,
    })) {
      if (value !== null) addFault(at(name), {kind: 'needs', members: ['discount_price']});
    }
    return;
  }
  if (rate === null && fixed === null) {
    const members = ['discount_rate', 'fixed_discount_price'];
    addFault(at('discount_price'), {kind: 'needs', members});
  }
  if (regular === null) return;
  if (discounted > regular) addFault(at('discount_price'), {kind: 'above', other: 'regular_price'});
  if (fixed !== null && fixed > regular) {
    addFault(at('fixed_discount_price'), {kind: 'above', other: 'regular_price'});
  }
  if (rate === null || regular === 0 || discounted > regular) return;
  const computed = Math.round((1 - discounted / regular) * 100);
  if (Math.abs(computed - rate) > 1) addWarning(at('discount_rate'), {kind: 'rate', computed});
}
