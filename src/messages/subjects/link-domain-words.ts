import {shortDomain, type UnregisteredDomains} from '../../domain/memo/link-domains.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {consoleAddress, consolePage} from './console-pages.ts';

/** The number of domains that can be registered for an app. */
const mostDomains = 10;

/** The step that links to these domains need in Kakao's console, and what happens without it. */
export function linkDomainWords(unregistered: UnregisteredDomains): Phrase {
  const step = stepWords(unregistered);
  const then = thenWords(unregistered);
  const result = unregistered.isPreview ? refused : notOpened;
  return {
    ko: `${step.ko} (${consoleAddress}, 최대 ${mostDomains}개). ${result.ko} ${then.ko}`,
    en: `${step.en} (${consoleAddress}, at most ${mostDomains}). ${result.en} ${then.en}`,
  };
}

/** The same in the three rows that a notice has. */
export function linkDomainNotice(unregistered: UnregisteredDomains): Phrase {
  const step = stepWords(unregistered);
  const then = thenWords(unregistered);
  return {ko: `${step.ko}. ${then.ko}`, en: `${step.en}. ${then.en}`};
}

const notOpened: Phrase = {
  ko: '등록하지 않으면 메시지는 도착하지만 링크와 버튼이 열리지 않거나 등록한 다른 주소를 엽니다. 보낸 뒤에 등록해도 이미 보낸 링크는 바뀌지 않습니다.',
  en: 'Otherwise the message arrives, but its links and buttons open nothing, or another registered address. Registering it later does not change what was sent.',
};

const refused: Phrase = {
  ko: '등록하지 않으면 카카오가 이 메시지를 거부합니다 (오류 -2).',
  en: 'Otherwise Kakao refuses this message (error -2).',
};

/** A narrow screen cuts off the end, so the step comes first. */
function stepWords({domains, isPreview}: UnregisteredDomains): Phrase {
  const {ko, en} = consolePage.webDomain;
  const names = domains.map(shortDomain).join(', ');
  const it = domains.length === 1 ? 'the domain' : 'the domains';
  return isPreview
    ? {
        ko: `${ko}에 등록해야 미리보기를 보낼 수 있습니다: ${names}`,
        en: `To send the preview, register ${it} at ${en}: ${names}`,
      }
    : {
        ko: `${ko}에 등록해야 링크가 열립니다: ${names}`,
        en: `For links to open, register ${it} at ${en}: ${names}`,
      };
}

function thenWords({domains, registered}: UnregisteredDomains): Phrase {
  const command = `kakao-tui config set domains ${[...registered, ...domains].map(shortDomain).join(',')}`;
  return {ko: `등록한 뒤: ${command}`, en: `Then: ${command}`};
}
