import type {TemplateProblem} from '../../domain/failure/template-finding.ts';
import {readGivenButton, readNamedValue} from '../../domain/memo/given-button.ts';
import type {GivenLinks} from '../../domain/memo/given-links.ts';
import {linkIn} from '../../domain/memo/template/card.ts';
import {
  isObject,
  type JsonObject,
  objectIn,
  objectsIn,
  textIn,
} from '../../domain/memo/template/json.ts';
import type {FieldName} from '../state/form.ts';
import type {FieldFinding, FieldTexts} from './form-format.ts';

const notAPair: TemplateProblem = {kind: 'pair'};

/** The only text of a field. */
export function onlyText(texts: FieldTexts, name: FieldName): string | undefined {
  return texts[name]?.[0];
}

/** The address of a link. */
export function urlIn(object: JsonObject, name = 'link'): string | undefined {
  return linkIn(object, name).url ?? undefined;
}

/** The link and the buttons that the texts ask for. */
export function linksIn({link, button}: FieldTexts): GivenLinks {
  return {link: link?.[0], button: button?.map(readGivenButton)};
}

/** The buttons of a message as they are typed; `link` is what its content opens. */
export function buttonTexts(message: JsonObject, link: string | undefined): readonly string[] {
  return objectsIn(message, 'buttons').map((button) => {
    const [title, url] = [textIn(button, 'title') ?? '', urlIn(button)];
    return url === undefined || url === link ? title : `${title}=${url}`;
  });
}

/** The rows and the sum of a card, from texts such as `build=1204`. */
export function rowsOf(texts: FieldTexts): JsonObject {
  const {row = [], sum = []} = texts;
  const items = row.map((text) => {
    const [item, op] = readNamedValue(text) ?? [text.trim()];
    return op === undefined ? {item} : {item, item_op: op};
  });
  const [name, value] = sum.map((text) => readNamedValue(text) ?? [text.trim()])[0] ?? [];
  const members = {
    ...(items.length === 0 ? {} : {items}),
    ...(name === undefined ? {} : {sum: name}),
    ...(value === undefined ? {} : {sum_op: value}),
  };
  return Object.keys(members).length === 0 ? {} : {item_content: members};
}

export function rowTexts(message: JsonObject): FieldTexts {
  const content = objectIn(message, 'item_content');
  const pair = (object: JsonObject, [name, value]: readonly [string, string]): string =>
    `${textIn(object, name) ?? ''}=${textIn(object, value) ?? ''}`;
  const hasSum = textIn(content, 'sum') !== null || textIn(content, 'sum_op') !== null;
  return {
    row: objectsIn(content, 'items').map((row) => pair(row, ['item', 'item_op'])),
    sum: hasSum ? [pair(content, ['sum', 'sum_op'])] : [],
  };
}

/** The texts of these fields that are no `NAME=VALUE`. */
export function pairFaults(
  texts: FieldTexts,
  names: readonly FieldName[],
): readonly FieldFinding[] {
  return names.flatMap((name) =>
    (texts[name] ?? []).flatMap((text, index) =>
      readNamedValue(text) === null ? [{place: {name, index}, path: '', problem: notAPair}] : [],
    ),
  );
}

/** The only message of a content; null if there are several. */
export function onlyMessage(messages: readonly unknown[]): JsonObject | null {
  const [message, ...others] = messages;
  return isObject(message) && others.length === 0 ? message : null;
}
