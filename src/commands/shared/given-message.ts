import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {buttonMembers, buttonsOf, linkOf} from '../../domain/memo/given-links.ts';
import {givenTemplate} from '../../domain/memo/kinds/given-template.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {listContent} from '../../domain/memo/kinds/list-form.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {GivenPicture} from '../../domain/memo/kinds/picture.ts';
import {readItems} from '../../domain/memo/kinds/read-items.ts';
import type {GivenText} from '../../domain/memo/kinds/text.ts';
import {cleanMemo, isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {parseJson} from '../../domain/memo/template/parse-json.ts';
import {placeOf as placeIn} from '../../domain/memo/template/reader.ts';
import {pictureSource} from '../../domain/memo/template/values.ts';
import {
  type MessageForm,
  type MessageOptions,
  messageForm,
  needs,
  textMisfit,
} from './message-form.ts';

type Maker = (
  options: MessageOptions,
  text: string,
  defaults: SendingDefaults,
) => Result<GivenContent>;

/**
 * The content that the options and the text ask for, not checked by its kind yet. The text is null
 * if none is given; it is the items of a list, the description of a card, and the JSON of a
 * template.
 */
export function givenMessage(
  options: MessageOptions,
  text: string | null,
  defaults: SendingDefaults,
): Result<GivenContent> {
  const form = messageForm(options);
  if (!form.ok) return form;
  const misfit =
    text === null || form.value === 'template' ? null : textMisfit(form.value, options);
  return misfit ?? makers[form.value](options, text ?? '', defaults);
}

const makers: Readonly<Record<MessageForm, Maker>> = {
  text: (options, text, defaults) => succeeded(textMessage(options, text, defaults)),
  picture: pictureMessage,
  list: listOf,
  card: (options, text, defaults) => succeeded(cardMessage(options, text, defaults)),
  place: (options, text, defaults) => succeeded(placeOf(options, text, defaults)),
  preview: ({preview}) => succeeded({kind: 'scrap', messages: [{request_url: preview}]}),
  'drawn-preview': ({preview, ...custom}) =>
    succeeded({kind: 'scrap', messages: [{request_url: preview, ...consoleTemplate(custom)}]}),
  template: (_options, text) => templateOf(text),
  custom: (options) => succeeded({kind: 'custom', messages: [consoleTemplate(options)]}),
};

/** A text with a frame only where a link and one title cannot say what the options ask for. */
export function textMessage(
  options: MessageOptions,
  text: string,
  defaults: SendingDefaults,
): GivenText {
  const {link: url, mobileLink, button = [], numbers: isNumbered} = options;
  const [only, ...more] = button;
  const isPlain = more.length === 0 && (only === undefined || only.url === null);
  const title = isPlain ? {buttonTitle: only?.title} : {buttonTitle: null};
  const link = linkOf(options, defaults.link);
  const frame = {
    ...(mobileLink === undefined ? {} : {link}),
    ...(isPlain ? {} : {buttons: buttonsOf(options, link)}),
  };
  const own = {url: url ?? (link.web_url === undefined ? mobileLink : undefined), ...title};
  const content = {kind: 'text', text, link: own, isNumbered} as const;
  return Object.keys(frame).length === 0 ? content : {...content, frame};
}

/** A picture with a text, which has one link and a button without an address of its own. */
export function pictureMessage(options: MessageOptions, text: string): Result<GivenPicture> {
  const {image = '', link: url, button = [], numbers, imageFallback: fallback} = options;
  const [only, ...more] = button;
  const isPlain = more.length === 0 && (only === undefined || only.url === null);
  if (!isPlain) return needs('--button', '--card');
  if (options.mobileLink !== undefined) return needs('--mobile-link', '--card');
  if (fallback !== undefined && isEmptyMemo(cleanMemo(text)))
    return needs('--image-fallback', 'TEXT');
  const named = checkPictureSource(image);
  if (!named.ok) return named;
  const link = {url, buttonTitle: only?.title};
  const content = {kind: 'picture', text, link, image, pictures: []} as const;
  return succeeded({...content, isNumbered: numbers, fallback});
}

/** Fails for an address of a picture that Kakao cannot read; a file is not looked at yet. */
export function checkPictureSource(image: string): Result<null> {
  const place = placeIn('image');
  pictureSource(image, place);
  const {faults: findings} = place;
  return findings.length === 0 ? succeeded(null) : failed({kind: 'template-refused', findings});
}

function listOf(
  options: MessageOptions,
  text: string,
  {link}: SendingDefaults,
): Result<GivenContent> {
  const items = readItems(text, pictureSource);
  if (!items.ok) return items;
  return listContent({...options, title: options.list ?? ''}, items.value, link);
}

export function cardMessage(
  options: MessageOptions,
  text: string,
  defaults: SendingDefaults,
): GivenContent {
  const {row = [], sum} = options;
  const rows = {
    ...(row.length === 0 ? {} : {items: row.map(([item, itemOp]) => ({item, item_op: itemOp}))}),
    ...(sum === undefined ? {} : {sum: sum[0], sum_op: sum[1]}),
  };
  const message = {
    content: contentOf(options, text, defaults),
    ...(Object.keys(rows).length === 0 ? {} : {item_content: rows}),
    ...buttonMembers(options, defaults.link),
  };
  return {kind: 'feed', messages: [message]};
}

function placeOf(options: MessageOptions, text: string, defaults: SendingDefaults): GivenContent {
  const message = {
    address: options.place,
    content: contentOf(options, text, defaults),
    ...buttonMembers(options, defaults.link),
  };
  return {kind: 'location', messages: [message]};
}

function contentOf(options: MessageOptions, text: string, defaults: SendingDefaults): unknown {
  const {card: title, description = cleanMemo(text), image} = options;
  return {
    title,
    ...(description === '' ? {} : {description}),
    ...(image === undefined ? {} : {image_url: image}),
    link: linkOf(options, defaults.link),
  };
}

/** A template of Kakao's console and its arguments. */
function consoleTemplate({
  templateId,
  arg = [],
}: MessageOptions): Readonly<Record<string, unknown>> {
  const args = arg.length === 0 ? {} : {template_args: Object.fromEntries<string>(arg)};
  return {template_id: templateId, ...args};
}

function templateOf(text: string): Result<GivenContent> {
  const parsed = parseJson(text);
  if (parsed.ok) return givenTemplate(parsed.value);
  return failed({kind: 'template-refused', findings: [{path: '', problem: parsed.problem}]});
}
