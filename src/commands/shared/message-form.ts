import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenButton, NamedValue} from '../../domain/memo/given-button.ts';

/** The options that describe a message on the command line. */
export interface MessageOptions {
  readonly link?: string;
  readonly mobileLink?: string;
  readonly button?: readonly GivenButton[];
  /** Whether the parts of a text start with `(1/3) `. */
  readonly numbers?: boolean;
  /** The title of a list, whose items are the text. */
  readonly list?: string;
  readonly maxMessages?: number;
  /** The key under which only items are sent that were not sent before. */
  readonly newOnly?: string;
  /** The title of a card. */
  readonly card?: string;
  readonly description?: string;
  readonly row?: readonly NamedValue[];
  readonly sum?: NamedValue;
  /** The picture of a card or of a text: an address, the path of a file, or `-` for stdin. */
  readonly image?: string;
  /** What is sent if the picture cannot be uploaded; if absent, nothing. */
  readonly imageFallback?: 'text';
  /** The address of a place, which a card shows on a map. */
  readonly place?: string;
  /** The address of a page. */
  readonly preview?: string;
  /** The file of a `template_object`, whose JSON is the text. */
  readonly template?: string;
  readonly templateId?: string;
  readonly arg?: readonly NamedValue[];
  /** Whether what Kakao does not show is a failure. */
  readonly strict?: boolean;
}

/** What the options ask for; a preview may be drawn by a template of the console. */
export type MessageForm =
  | 'text'
  | 'picture'
  | 'list'
  | 'card'
  | 'place'
  | 'preview'
  | 'drawn-preview'
  | 'template'
  | 'custom';

/** The forms whose text, link and buttons the options say. */
const written: readonly MessageForm[] = ['text', 'picture', 'list', 'card', 'place'];

/** The forms that each option belongs to; an option that is not here belongs to all. */
const formsOf: Readonly<Record<string, readonly MessageForm[]>> = {
  numbers: ['text', 'picture'],
  split: ['text', 'picture'],
  truncate: ['text'],
  editor: ['text'],
  file: written,
  link: written,
  mobileLink: ['text', 'list', 'card', 'place'],
  button: written,
  maxMessages: ['list'],
  newOnly: ['list'],
  description: ['card', 'place'],
  image: ['picture', 'card', 'place'],
  imageFallback: ['picture'],
  row: ['card'],
  sum: ['card'],
  place: ['place'],
  arg: ['custom', 'drawn-preview'],
};

/** The option that asks for each form. */
const leads: Readonly<Record<MessageForm, keyof MessageOptions | null>> = {
  text: null,
  picture: 'image',
  list: 'list',
  card: 'card',
  place: 'card',
  preview: 'preview',
  'drawn-preview': 'templateId',
  template: 'template',
  custom: 'templateId',
};

/** The forms that one more option makes of a form: a picture becomes that of a card. */
const extensions: Readonly<Partial<Record<MessageForm, readonly MessageForm[]>>> = {
  preview: ['drawn-preview'],
  picture: ['card', 'place'],
};

/** Returns what the options ask for; fails with the first two that do not fit together. */
export function messageForm(options: MessageOptions): Result<MessageForm> {
  const given = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  const form = chosenForm(given);
  if (!form.ok) return form;
  const misfit = given.find((name) => !(formsOf[name] ?? [form.value]).includes(form.value));
  return misfit === undefined ? form : refusal(misfit, form.value);
}

/** An option that another one would let in needs that one; all others are a conflict. */
function refusal(misfit: string, form: MessageForm): Result<never> {
  const forms = formsOf[misfit] ?? [];
  const lead = form === 'place' ? 'place' : leads[form];
  const possible = forms.filter((one) => lead === null || extensions[form]?.includes(one));
  if (lead !== null && possible.length === 0) return conflict(misfit, lead);
  return needs(flagOf(misfit), ...new Set(possible.map((one) => flagOf(leads[one] ?? ''))));
}

/** An option, as it is typed, that belongs to one of the others. */
export function needs(option: string, ...others: readonly string[]): Result<never> {
  return failed({kind: 'options-refused', problem: 'needs', option, others});
}

function chosenForm(given: readonly string[]): Result<MessageForm> {
  const asked = ['list', 'card', 'preview', 'template', 'templateId'] as const;
  const [first, second, third] = asked.filter((name) => given.includes(name));
  if (first === undefined) return succeeded(given.includes('image') ? 'picture' : 'text');
  if (second === undefined) return succeeded(formAlone(first, given));
  const isDrawn = first === 'preview' && second === 'templateId' && third === undefined;
  return isDrawn ? succeeded('drawn-preview') : conflict(first, second);
}

function formAlone(
  lead: 'list' | 'card' | 'preview' | 'template' | 'templateId',
  given: readonly string[],
): MessageForm {
  if (lead === 'templateId') return 'custom';
  return lead === 'card' && given.includes('place') ? 'place' : lead;
}

/** Two options that exclude each other, by the names of their values. */
export function conflict(one: string, other: string): Result<never> {
  const [option, ...others] = [flagOf(one), flagOf(other)];
  return failed({kind: 'options-refused', problem: 'conflict', option, others});
}

/** `maxMessages` as it is typed: `--max-messages`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The failure of a text beside options that leave no place for one; null if it has a place. */
export function textMisfit(form: MessageForm, options: MessageOptions): Result<never> | null {
  const lead = written.includes(form) ? 'description' : leads[form];
  if (lead === null || options[lead] === undefined) return null;
  return failed({
    kind: 'options-refused',
    problem: 'conflict',
    option: 'TEXT',
    others: [flagOf(lead)],
  });
}
