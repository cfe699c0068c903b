import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {JsonSchema} from '../../domain/program/served-tool.ts';

/** A member of an object: its schema, and its meaning for the model. */
export interface Member extends Phrase {
  readonly schema: JsonSchema;
  readonly isOptional?: boolean;
}

/** An object of exactly these members. */
export function objectSchema(
  members: Readonly<Record<string, Member>>,
  language: Language,
): JsonSchema {
  const named = Object.entries(members);
  const properties = named.map(([name, member]) => [
    name,
    {...member.schema, description: member[language]},
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: named.filter(([, {isOptional}]) => !isOptional).map(([name]) => name),
    additionalProperties: false,
  };
}

/** A list of such objects. */
export function listSchema(item: JsonSchema, sizes: JsonSchema = {}): JsonSchema {
  return {type: 'array', items: item, ...sizes};
}

/** The longest text that is read; the rest is refused by the checks that every memo passes. */
const maxTextUnits = 100_000;

export const textSchema: JsonSchema = {type: 'string', minLength: 1, maxLength: maxTextUnits};
export const shortSchema: JsonSchema = {type: 'string', minLength: 1, maxLength: 200};
export const addressSchema: JsonSchema = {type: 'string', minLength: 1, maxLength: 1000};
export const anyText: JsonSchema = {type: 'string'};
export const textOrNull: JsonSchema = {type: ['string', 'null']};
export const count: JsonSchema = {type: 'integer', minimum: 0};
export const countOrNull: JsonSchema = {type: ['integer', 'null'], minimum: 0};
export const flag: JsonSchema = {type: 'boolean'};

export const key: Member = {
  schema: shortSchema,
  ko: '이 메모만의 이름. 같은 이름으로 다시 부르면 새로 보내지 않고 처음 결과를 돌려줍니다',
  en: 'A name of your choice for this one thing. A repeated call with the same key sends nothing and returns the state of the first',
};

export const link: Member = {
  schema: addressSchema,
  isOptional: true,
  ko: '누르면 열리는 http(s) 주소',
  en: 'The http(s) address that a tap opens',
};

/** The answer of the tools that give something, with one of these states. */
export function givenSchema(states: readonly string[], language: Language): JsonSchema {
  return objectSchema(
    {
      status: {schema: {type: 'string', enum: states}, ...statusWords},
      id: {
        schema: textOrNull,
        ko: 'ID. 저장하지 않았으면 null',
        en: 'The id; null if nothing was stored',
      },
      left_today: {
        schema: countOrNull,
        ko: '오늘 더 보낼 수 있는 메시지 수. 알 수 없으면 null',
        en: 'The messages that may still be sent today; null if unknown',
      },
      next_at: {
        schema: textOrNull,
        isOptional: true,
        ko: '다음에 보낼 시각',
        en: 'When it sends next',
      },
      reason: {schema: anyText, isOptional: true, ko: '보내지 않은 이유', en: 'Why it is not sent'},
      next_step: {schema: anyText, isOptional: true, ko: '다음에 할 일', en: 'What to do next'},
      warnings: {
        schema: listSchema(anyText),
        isOptional: true,
        ko: '쓴 대로 보내거나 보이지 않는 것',
        en: 'What is not sent or shown as it was written',
      },
    },
    language,
  );
}

const statusWords: Phrase = {
  ko: 'sent 보냄, queued 나중에 보냄, unknown 도착했는지 알 수 없음(다시 보내지 말 것), failed 보내지 않음',
  en: 'sent; queued: will be sent later; unknown: it may have arrived, so do not send it again; failed: not sent',
};
