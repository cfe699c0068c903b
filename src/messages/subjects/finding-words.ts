import type {TemplateFinding, TemplateProblem} from '../../domain/failure/template-finding.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

type Of<Kind extends TemplateProblem['kind']> = Extract<TemplateProblem, {kind: Kind}>;

type ProblemWords = {
  readonly [Kind in TemplateProblem['kind']]: (problem: Of<Kind>) => Phrase;
};

/** What is wrong with a member, as the part of a sentence after its path. */
const problemWords: ProblemWords = {
  'not-json': () => ({
    ko: 'JSON 객체가 아닙니다',
    en: 'is not a JSON object',
  }),
  'json-syntax': ({at}) => syntaxWords(at),
  missing: () => ({ko: '반드시 있어야 합니다', en: 'is required'}),
  type: ({expected}) => ({
    ko: `${typeNames[expected].ko} 써야 합니다`,
    en: `must be ${typeNames[expected].en}`,
  }),
  choice: ({allowed}) => ({
    ko: `다음 중 하나여야 합니다: ${allowed.join(', ')}`,
    en: `must be one of ${allowed.join(', ')}`,
  }),
  'too-long': ({units, limit}) => ({
    ko: `${count(units)}자입니다 (최대 ${count(limit)}자)`,
    en: `has ${count(units)} characters; the limit is ${count(limit)}`,
  }),
  'too-deep': ({limit}) => ({
    ko: `객체와 목록이 ${limit}단계보다 깊습니다`,
    en: `has more than ${limit} levels of objects and lists`,
  }),
  count: ({count: found, least, most}) => ({
    ko: `${count(found)}개입니다 (${least === 0 ? `최대 ${most}` : `${least}~${most}`}개)`,
    en: `has ${count(found)} entries; ${least === 0 ? `the limit is ${most}` : `${least} to ${most} are allowed`}`,
  }),
  range: ({least, most}) => rangeWords(least, most),
  pair: () => ({ko: '이름=값으로 써야 합니다', en: 'must be written as NAME=VALUE'}),
  address: () => ({
    ko: 'http:// 또는 https:// 주소가 아닙니다 (최대 1,000자, 공백 없이)',
    en: 'must be an http:// or https:// address of at most 1,000 characters, without spaces',
  }),
  picture: ({reason}) => pictureWords[reason],
  'one-of': ({members}) => ({
    ko: `다음 중 하나는 있어야 합니다: ${members.join(', ')}`,
    en: `needs at least one of ${members.join(', ')}`,
  }),
  conflict: ({other}) => ({
    ko: `다음과 함께 쓸 수 없습니다: ${other}`,
    en: `cannot be used together with ${other}`,
  }),
  needs: ({members}) => ({
    ko: `${members.join(' 또는 ')}도 있어야 합니다`,
    en: `needs ${members.join(' or ')} too`,
  }),
  above: ({other}) => ({ko: `${other}보다 큽니다`, en: `is greater than ${other}`}),
  cut: ({units, shown}) => ({
    ko: `${count(units)}자 중 ${count(shown)}자까지만 보입니다`,
    en: `is shown up to ${count(shown)} of ${count(units)} characters`,
  }),
  'lines-cut': ({shown, end}) => linesCutWords(shown, end),
  'more-than-shown': ({count: found, shown}) => ({
    ko: `${found}개 중 ${shown}개만 보입니다`,
    en: `has ${found} entries, of which ${shown} are shown`,
  }),
  'not-shown': () => ({
    ko: 'item과 item_op가 모두 있어야 보입니다',
    en: 'is shown only with both item and item_op',
  }),
  rate: ({computed}) => ({
    ko: `가격으로 계산한 할인율은 ${computed}%입니다`,
    en: `does not match the prices, which give ${computed}%`,
  }),
  'unknown-member': () => ({
    ko: '카카오 문서에 없는 항목입니다. 그대로 보냅니다',
    en: "is not in Kakao's documents and is sent as it is",
  }),
  'no-member': ({known}) => ({
    ko: `쓸 수 있는 항목은 ${known.join(', ')}뿐입니다`,
    en: `is unknown; the members are ${known.join(', ')}`,
  }),
  'no-tab': () => ({
    ko: '제목과 주소 사이에 탭이 있어야 합니다',
    en: 'needs a tab between the title and the address',
  }),
  more: ({count: found}) => ({
    ko: `문제가 ${count(found)}개 더 있습니다`,
    en: `has ${count(found)} more problems`,
  }),
};

const typeNames = {
  text: {ko: '글로', en: 'a text'},
  integer: {ko: '정수로', en: 'an integer'},
  object: {ko: '객체({...})로', en: 'an object ({...})'},
  list: {ko: '목록([...])으로', en: 'a list ([...])'},
  templateId: {ko: '콘솔에 있는 템플릿 번호로', en: "the number of a template in Kakao's console"},
} as const;

const pictureWords = {
  'not-https': {
    ko: 'https:// 주소여야 합니다',
    en: 'must be an https:// address',
  },
  'not-public': {
    ko: '카카오 서버가 읽을 수 있는 공개된 주소여야 합니다',
    en: "must be a public address, which Kakao's servers can read",
  },
} as const;

function rangeWords(least: number, most: number): Phrase {
  const [from, to] = [count(least), count(most)];
  return {ko: `${from}~${to}이어야 합니다`, en: `must be from ${from} to ${to}`};
}

function syntaxWords(at: Of<'json-syntax'>['at']): Phrase {
  if (at === null) return {ko: 'JSON 형식이 아닙니다', en: 'is not valid JSON'};
  return {
    ko: `${at.line}번째 줄 ${at.column}번째 글자가 JSON 형식에 맞지 않습니다`,
    en: `is not valid JSON at line ${at.line}, column ${at.column}`,
  };
}

function linesCutWords(shown: number, end: string): Phrase {
  if (shown === 0) return {ko: '제목에 가려 보이지 않습니다', en: 'is not shown below the title'};
  return {
    ko: `카드에 ${shown}줄까지만 보여 "${sanitizeLine(end)}"에서 끊깁니다`,
    en: `is shown up to ${shown} lines, which end with "${sanitizeLine(end)}"`,
  };
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** A finding as `contents[1].link.web_url: is required`. */
export function findingWords({path, problem}: TemplateFinding): Phrase {
  const words = problemWords[problem.kind] as ((problem: TemplateProblem) => Phrase) | undefined;
  const {ko, en} = words?.(problem) ?? {ko: problem.kind, en: problem.kind};
  const member = memberWords(sanitizeLine(path));
  return {ko: `${member.ko}: ${ko}`, en: `${member.en}: ${en}`};
}

function memberWords(path: string): Phrase {
  if (path === '') return {ko: '메시지', en: 'the message'};
  const [, line, member] = /^line (\d+)(?:\.(.*))?$/s.exec(path) ?? [];
  if (line === undefined) return {ko: path, en: path};
  const rest = member === undefined ? '' : ` ${member}`;
  return {ko: `${line}번째 줄${rest}`, en: `line ${line}${rest}`};
}
