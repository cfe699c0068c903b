import type {MemoButton, MemoLink} from '../room/link.ts';

/** A text template that passed Kakao's checks. */
export interface TextTemplate {
  readonly text: string;
  readonly link: MemoLink;
  readonly buttonTitle: string | null;
  readonly buttons: readonly MemoButton[];
}

export interface TemplateRefusal {
  readonly reason: string;
}

const maxButtons = 2;

/** Validates `template_object` as a default text template: text and link are required. */
export function readTemplate(parameter: string): TextTemplate | TemplateRefusal {
  const template = parseObject(parameter);
  if (template === null) return {reason: 'not a JSON object'};
  if (template['object_type'] !== 'text') return {reason: 'unknown object_type'};
  const {text, button_title: buttonTitle = null} = template;
  if (typeof text !== 'string' || text === '') return {reason: 'text is required'};
  const link = readLink(template['link']);
  if (link === null) return {reason: 'link is required'};
  if (buttonTitle !== null && typeof buttonTitle !== 'string') return {reason: 'button_title'};
  const buttons = readButtons(template['buttons'] ?? []);
  return buttons === null ? {reason: 'buttons'} : {text, link, buttonTitle, buttons};
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readLink(value: unknown): MemoLink | null {
  if (!isObject(value)) return null;
  const {web_url, mobile_web_url} = value;
  const link: {web_url?: string; mobile_web_url?: string} = {};
  if (typeof web_url === 'string') link.web_url = web_url;
  else if (web_url !== undefined) return null;
  if (typeof mobile_web_url === 'string') link.mobile_web_url = mobile_web_url;
  else if (mobile_web_url !== undefined) return null;
  return link;
}

function readButtons(value: unknown): readonly MemoButton[] | null {
  if (!Array.isArray(value) || value.length > maxButtons) return null;
  const buttons = value.map(readButton).filter((button) => button !== null);
  return buttons.length === value.length ? buttons : null;
}

function readButton(value: unknown): MemoButton | null {
  if (!isObject(value) || typeof value['title'] !== 'string') return null;
  const link = readLink(value['link']);
  return link === null ? null : {title: value['title'], link};
}
