import {readNamedValue} from '../../domain/memo/given-button.ts';
import {objectIn, textIn} from '../../domain/memo/template/json.ts';
import {onlyMessage, onlyText, pairFaults} from './card-parts.ts';
import type {FieldFinding, FieldTexts, FormFormat} from './form-format.ts';

/** A template of Kakao's console by its id, with its arguments. */
export const customForm: FormFormat = {
  fields: [{name: 'id'}, {name: 'argument', most: 50}],
  read: (texts) => {
    const pairs = (texts.argument ?? []).map((text) => readNamedValue(text) ?? [text.trim(), '']);
    const args = pairs.length === 0 ? {} : {template_args: Object.fromEntries(pairs)};
    const message = {template_id: onlyText(texts, 'id'), ...args};
    const faults = [...pairFaults(texts, ['argument']), ...repeatedNames(texts)];
    return {given: {kind: 'custom', messages: [message]}, faults};
  },
  textsOf: (content) => {
    const message = content.kind === 'custom' ? onlyMessage(content.messages) : null;
    if (message === null) return null;
    const args = objectIn(message, 'template_args');
    const id = textIn(message, 'template_id');
    return {
      id: id === null ? [] : [id],
      argument: Object.keys(args).map((name) => `${name}=${textIn(args, name) ?? ''}`),
    };
  },
  placeOf: (path, _, texts) => {
    const name = path.startsWith('template_args.') ? path.slice('template_args.'.length) : null;
    if (name === null) return {name: 'id', index: 0};
    const index = (texts.argument ?? []).findIndex((text) => readNamedValue(text)?.[0] === name);
    return {name: 'argument', index: Math.max(0, index)};
  },
};

/** Of two arguments with the same name only one would be sent. */
function repeatedNames({argument = []}: FieldTexts): readonly FieldFinding[] {
  const names = argument.map((text) => readNamedValue(text)?.[0]);
  return names.flatMap((name, index) =>
    name === undefined || names.indexOf(name) === index
      ? []
      : [{place: {name: 'argument', index}, path: '', problem: {kind: 'conflict', other: name}}],
  );
}
