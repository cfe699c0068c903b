import type {CardContent} from '../room/card.ts';
import type {MemoButton, MemoLink} from '../room/link.ts';
import type {World} from '../world.ts';
import {parseFault} from './bad-parameter.ts';
import {jsonParameter} from './json-parameter.ts';
import {defaultButton} from './templates/buttons.ts';
import {type Members, parseMembers, readText} from './templates/members.ts';

/** A template with its arguments filled in. */
export interface FilledTemplate {
  readonly templateId: string;
  readonly args: Readonly<Record<string, string>>;
  readonly content: CardContent;
  readonly buttons: readonly MemoButton[];
}

/**
 * Fills the template `id` with `template_args`. Throws BadParameter for an unknown template and for
 * an argument that is missing or not a text; Kakao's words for these are not known.
 */
export function fillTemplate(
  {app}: World,
  id: string,
  parameters: URLSearchParams,
): FilledTemplate {
  if (!/^\d{1,19}$/.test(id)) throw parseFault('template_id', 'must be an integer');
  const template = app.templates.get(id);
  if (template === undefined) throw parseFault('template_id', `${id} does not exist`);
  const given = parseMembers('template_args', jsonParameter(parameters, 'template_args') ?? '{}');
  const args = readArguments(given);
  const fill = (text: string): string => fillText(text, args);
  const fillLink = (link: MemoLink): MemoLink =>
    Object.fromEntries(Object.entries(link).map(([name, value]) => [name, fill(value)]));
  const {title, description, imageUrl} = template;
  const content = {
    title: title === undefined ? null : fill(title),
    description: description === undefined ? null : fill(description),
    imageUrl: imageUrl === undefined ? null : fill(imageUrl),
    link: fillLink(template.link ?? {}),
  };
  const own = (template.buttons ?? []).map((button) => ({
    title: fill(button.title),
    link: fillLink(button.link),
  }));
  const opensNothing = Object.keys(content.link).length === 0;
  const buttons = own.length > 0 || opensNothing ? own : [defaultButton(content.link)];
  return {templateId: id, args: Object.fromEntries(args), content, buttons};
}

/** The arguments that are given; null is an absent one, and an empty text is one. */
function readArguments(given: Members): ReadonlyMap<string, string> {
  const names = [...given.values.keys()].filter((name) => given.values.get(name) !== null);
  return new Map(names.map((name) => [name, readText(given, name) ?? '']));
}

function fillText(text: string, args: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{([^{}]+)\}/g, (_whole, name: string) => {
    const value = args.get(name);
    if (value === undefined) throw parseFault('template_args', `${name} is required`);
    return value;
  });
}
