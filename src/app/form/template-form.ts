import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {TemplateProblem} from '../../domain/failure/template-finding.ts';
import {givenTemplate} from '../../domain/memo/kinds/given-template.ts';
import {
  fieldsOf,
  type GivenContent,
  type MemoContent,
  readContent,
  textOf,
} from '../../domain/memo/kinds/kinds.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import {parseJson} from '../../domain/memo/template/parse-json.ts';
import {onlyMessage, onlyText} from './card-parts.ts';
import type {FormFormat} from './form-format.ts';
import {normalJson} from './normal-json.ts';

const place = {name: 'json', index: 0} as const;

/**
 * Any message as JSON: a `template_object` of Kakao's, or the fields of a stored memo with its
 * `kind`, which say what no single template can.
 */
export const templateForm: FormFormat = {
  fields: [{name: 'json', isLong: true}],
  read: (texts) => {
    const read = readJson(onlyText(texts, 'json') ?? '');
    if (read.ok) return {given: read.value, faults: []};
    const {failure} = read;
    const findings = failure.kind === 'template-refused' ? failure.findings : [];
    return {given: null, faults: findings.map((finding) => ({...finding, place}))};
  },
  textsOf: (content) => ({json: [normalJson(notationOf(content), 2)]}),
  placeOf: () => place,
};

function readJson(text: string): Result<GivenContent> {
  const parsed = parseJson(text);
  if (!parsed.ok) return refused(parsed.problem);
  const {value} = parsed;
  if (!isObject(value)) return refused({kind: 'not-json'});
  const {kind, text: words, ...fields} = value;
  if (kind === undefined || value['object_type'] !== undefined) return givenTemplate(value);
  const read = readContent(typeof words === 'string' ? words : '', {kind, ...fields});
  return read.ok ? succeeded(read.content) : refused({kind: 'missing'}, read.field);
}

function refused(problem: TemplateProblem, path = ''): Result<never> {
  return failed({kind: 'template-refused', findings: [{path, problem}]});
}

function notationOf(content: MemoContent): unknown {
  const {kind} = content;
  if (!('messages' in content)) return {kind, text: textOf(content), ...fieldsOf(content)};
  const message = kind === 'scrap' || kind === 'custom' ? null : onlyMessage(content.messages);
  const isAlone = message !== null && !Object.hasOwn(message, 'object_type');
  return isAlone ? {object_type: kind, ...message} : {kind, ...fieldsOf(content)};
}
