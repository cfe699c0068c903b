import type {GivenButton, NamedValue} from '../../domain/memo/given-button.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {ServedTool} from '../../domain/program/served-tool.ts';
import {type AgentMemo, giveMemo} from './give-memo.ts';
import {type Given, recordsIn, textIn, textsIn} from './read-arguments.ts';
import {
  addressSchema,
  givenSchema,
  key,
  link,
  listSchema,
  type Member,
  objectSchema,
  shortSchema,
  textSchema,
} from './schemas.ts';
import {refusing, type ToolContext} from './tool-context.ts';

interface SendTool {
  readonly name: string;
  readonly title: Phrase;
  readonly description: Phrase;
  members(schemas: NestedSchemas): Readonly<Record<string, Member>>;
  read(given: Given): Omit<AgentMemo, 'key'>;
}

/** The schemas of objects in lists, in the language of the command. */
interface NestedSchemas {
  readonly of: (members: Readonly<Record<string, Member>>) => Member['schema'];
}

const note: SendTool = {
  name: 'send_note',
  title: {ko: '메모 보내기', en: 'Send a note'},
  description: {
    ko: '사용자의 카카오톡 "나와의 채팅"으로 글을 보냅니다. 200자가 넘으면 여러 메시지로 나뉘고, 5개까지 보낼 수 있습니다.',
    en: "Sends a text to the user's own KakaoTalk chatroom. Above 200 characters it is divided into several messages, of which 5 are allowed.",
  },
  members: () => ({
    text: {schema: textSchema, ko: '보낼 글', en: 'The text'},
    link,
    button: {
      schema: shortSchema,
      isOptional: true,
      ko: '주소를 여는 버튼의 제목 (14자까지)',
      en: 'The title of the button that opens the link (up to 14 characters)',
    },
    idempotency_key: key,
  }),
  read: (given) => {
    const {button: title, link: url} = textsIn(given, 'button', 'link');
    const button = title === undefined ? {} : {button: [{title, url: null}]};
    return {text: textIn(given, 'text'), options: {...linkOption(url), ...button}};
  },
};

const card: SendTool = {
  name: 'send_card',
  title: {ko: '카드 보내기', en: 'Send a card'},
  description: {
    ko: '사용자의 카카오톡 "나와의 채팅"으로 제목, 설명, 이름과 값의 행, 버튼이 있는 카드 하나를 보냅니다.',
    en: "Sends one card to the user's own KakaoTalk chatroom: a title, a description, rows of names and values, and buttons.",
  },
  members: ({of}) => ({
    title: {schema: shortSchema, ko: '제목', en: 'The title'},
    description: {schema: textSchema, isOptional: true, ko: '설명', en: 'The description'},
    rows: {
      schema: listSchema(
        of({
          name: {schema: shortSchema, ko: '이름', en: 'The name'},
          value: {schema: shortSchema, ko: '값', en: 'The value'},
        }),
        {maxItems: 5},
      ),
      isOptional: true,
      ko: '이름과 값의 행',
      en: 'Rows of names and values',
    },
    link,
    buttons: {
      schema: listSchema(
        of({
          title: {schema: shortSchema, ko: '제목', en: 'The title'},
          url: {
            schema: addressSchema,
            isOptional: true,
            ko: '여는 주소. 없으면 카드의 주소',
            en: 'The address that it opens; without one, that of the card',
          },
        }),
        {maxItems: 2},
      ),
      isOptional: true,
      ko: '버튼',
      en: 'Buttons',
    },
    idempotency_key: key,
  }),
  read: (given) => {
    const {description, link: url} = textsIn(given, 'description', 'link');
    const row = recordsIn(given, 'rows').map(
      (one): NamedValue => [textIn(one, 'name'), textIn(one, 'value')],
    );
    const button = recordsIn(given, 'buttons').map(
      (one): GivenButton => ({title: textIn(one, 'title'), url: textsIn(one, 'url').url ?? null}),
    );
    return {
      text: null,
      options: {
        card: textIn(given, 'title'),
        ...(description === undefined ? {} : {description}),
        ...linkOption(url),
        ...(row.length === 0 ? {} : {row}),
        ...(button.length === 0 ? {} : {button}),
      },
    };
  },
};

const list: SendTool = {
  name: 'send_list',
  title: {ko: '목록 보내기', en: 'Send a list'},
  description: {
    ko: '사용자의 카카오톡 "나와의 채팅"으로 제목이 있는 목록을 보냅니다. 한 메시지에 항목 3개까지 들어가고, 더 많으면 여러 메시지가 됩니다.',
    en: "Sends a list with a title to the user's own KakaoTalk chatroom. A message holds up to 3 items; more become several messages.",
  },
  members: ({of}) => ({
    title: {schema: shortSchema, ko: '목록의 제목', en: 'The title of the list'},
    items: {
      schema: listSchema(
        of({
          title: {schema: shortSchema, ko: '제목', en: 'The title'},
          url: {
            schema: addressSchema,
            isOptional: true,
            ko: '누르면 열리는 주소',
            en: 'The address that a tap opens',
          },
          description: {schema: shortSchema, isOptional: true, ko: '설명', en: 'The description'},
        }),
        {minItems: 1, maxItems: 15},
      ),
      ko: '항목',
      en: 'The items',
    },
    link,
    idempotency_key: key,
  }),
  read: (given) => ({
    text: JSON.stringify(recordsIn(given, 'items')),
    options: {list: textIn(given, 'title'), ...linkOption(textsIn(given, 'link').link)},
  }),
};

function linkOption(url: string | undefined): {readonly link?: string} {
  return url === undefined ? {} : {link: url};
}

/** The tools that send a memo, which share all but what it is made of. */
export function sendTools(tools: ToolContext): readonly ServedTool[] {
  const {language} = tools.context;
  const of: NestedSchemas['of'] = (members) => objectSchema(members, language);
  return [note, card, list].map(({name, title, description, members, read}) => ({
    name,
    title: title[language],
    description: description[language],
    inputSchema: of(members({of})),
    outputSchema: givenSchema(['sent', 'queued', 'unknown', 'failed'], language),
    hints: {
      readOnlyHint: false,
      destructiveHint: false,
      // The key makes a repeated call return the first memo.
      idempotentHint: true,
      openWorldHint: true,
    },
    refused: refusing(tools),
    call: (given, withdrawn) =>
      giveMemo(tools, {...read(given), key: textIn(given, 'idempotency_key')}, withdrawn),
  }));
}
