import {failed, type Result, succeeded} from '../../failure/result.ts';
import type {TemplateProblem} from '../../failure/template-finding.ts';
import {defaultLink} from '../memo-link.ts';
import {linkIn} from '../template/card.ts';
import {isObject, textIn} from '../template/json.ts';
import {type Place, placeOf} from '../template/reader.ts';
import {type GivenContent, isKind} from './kinds.ts';
import {textTemplate} from './text-frame.ts';

/** The kinds of `object_type`; scrap and custom messages are requests of their own. */
const objectTypes = ['feed', 'list', 'location', 'commerce', 'calendar', 'text'] as const;

/**
 * The content of a `template_object` (developers.kakao.com, "Message template: Default template").
 * Only a text template is checked here, all others when the memo is composed.
 */
export function givenTemplate(template: unknown): Result<GivenContent> {
  if (!isObject(template)) return refused('', {kind: 'not-json'});
  const {object_type: type, ...message} = template;
  if (type === undefined || type === null) return refused('object_type', {kind: 'missing'});
  const known = objectTypes.find((one) => one === type);
  if (known === undefined || !isKind(known)) {
    return refused('object_type', {kind: 'choice', allowed: objectTypes});
  }
  return known === 'text' ? givenText(message) : succeeded({kind: known, messages: [message]});
}

function givenText(message: unknown): Result<GivenContent> {
  const place = placeOf('');
  const read = textTemplate(message, place);
  if (place.faults.length > 0 || !isObject(read)) return refusedAt(place);
  const {text: _text, ...frame} = read;
  const url = linkIn(frame).url ?? defaultLink;
  const text = textIn(read, 'text') ?? '';
  return succeeded({kind: 'text', text, link: {url, buttonTitle: null}, frame, isNumbered: false});
}

function refused(path: string, problem: TemplateProblem): Result<never> {
  return failed({kind: 'template-refused', findings: [{path, problem}]});
}

function refusedAt({faults}: Place): Result<never> {
  return failed({kind: 'template-refused', findings: faults});
}
