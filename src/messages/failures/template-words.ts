import type {Failure} from '../../domain/failure/failure.ts';
import {findingWords} from '../subjects/finding-words.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

export function templateRefusedWords({findings}: Of<'template-refused'>): Words {
  const all = findings.map(findingWords);
  const list = {ko: all.map(({ko}) => ko).join('; '), en: all.map(({en}) => en).join('; ')};
  return {
    what: {
      ko: `메시지를 보낼 수 없습니다. ${list.ko}.`,
      en: `The message cannot be sent: ${list.en}.`,
    },
    next: {
      ko: '고친 뒤 다시 보내세요. 아무것도 보내지 않았습니다.',
      en: 'Correct it and send it again. Nothing was sent.',
    },
  };
}

export function manyMessagesWords({count, limit}: Of<'many-messages'>): Words {
  return {
    what: {
      ko: `메시지 ${count}개가 됩니다 (최대 ${limit}개).`,
      en: `It would become ${count} messages; the limit is ${limit}.`,
    },
    next: {
      ko: `항목을 줄이거나 다음 옵션을 붙이세요: --max-messages ${count}. 아무것도 보내지 않았습니다.`,
      en: `Use fewer items, or add --max-messages ${count}. Nothing was sent.`,
    },
  };
}

export function optionsRefusedWords({problem, option, others}: Of<'options-refused'>): Words {
  const what = {
    needs: {
      ko: `${option}: 다음 옵션과 함께 써야 합니다: ${others.join(', ')}.`,
      en: `${option} needs ${others.join(' or ')}.`,
    },
    conflict: {
      ko: `함께 쓸 수 없습니다: ${[option, ...others].join(', ')}.`,
      en: `${option} cannot be used with ${others.join(', ')}.`,
    },
  };
  return {
    what: what[problem],
    next: {
      ko: '옵션을 고친 뒤 다시 실행하세요. 아무것도 보내지 않았습니다.',
      en: 'Change the options and run the command again. Nothing was sent.',
    },
  };
}
