import {escapeHtml, htmlPage} from '../html.ts';
import type {WholeReply} from '../reply.ts';
import {sheetStyle} from './sheet-style.ts';

export type KoeCode = keyof typeof koeWords;

const koeWords = {
  KOE001: {error: 'invalid_request', words: '요청의 형식이 올바르지 않습니다.'},
  KOE002: {error: 'invalid_request', words: '주소가 올바르지 않습니다.'},
  KOE004: {
    error: 'misconfigured',
    words:
      '카카오 로그인이 꺼져 있습니다. [카카오 로그인] > [사용 설정]에서 상태를 ON으로 바꾸세요.',
  },
  KOE005: {
    error: 'unauthorized_client',
    words: '테스트 앱의 멤버가 아닙니다. [앱] > [멤버]에 추가하세요.',
  },
  KOE006: {
    error: 'invalid_request',
    words:
      '등록되지 않은 리다이렉트 URI입니다. [앱] > [플랫폼 키] > [REST API 키]에 똑같은 주소를 등록하세요.',
  },
  KOE101: {
    error: 'invalid_client',
    words: '앱 키가 올바르지 않습니다. REST API 키를 다시 복사하세요.',
  },
  KOE102: {
    error: 'invalid_client',
    words: 'Required PLUS_FRIENDS_ON_AGREEMENT_SUPPORTED permission',
  },
  KOE201: {error: 'invalid_request', words: 'response_type은 code여야 합니다.'},
  KOE202: {error: 'invalid_request', words: 'response_type은 code여야 합니다.'},
  KOE203: {error: 'access_denied', words: '필수 동의항목에 동의하지 않았습니다.'},
  KOE204: {error: 'invalid_request', words: '잘못된 파라미터가 있습니다.'},
  KOE205: {
    error: 'invalid_scope',
    words:
      '설정하지 않은 동의항목이 요청에 들어 있습니다. [카카오 로그인] > [동의항목]을 확인하세요.',
  },
  KOE207: {error: 'invalid_request', words: '필수 파라미터가 없습니다.'},
} as const;

/** The page with which Kakao ends a failed login; the client's redirect URI is not called. */
export function koePage(koe: KoeCode, detail: string, status = 400): WholeReply {
  const {error, words} = koeWords[koe];
  const detailLine =
    detail === '' ? '' : `<p class="detail" id="error-detail">${escapeHtml(detail)}</p>`;
  return htmlPage({
    status,
    title: `로그인 오류 ${koe}`,
    style: sheetStyle,
    main: `<main class="sheet">
<p class="practice">체험용 카카오 · 이 컴퓨터 안에서만 동작합니다</p>
<h1>로그인할 수 없습니다</h1>
<p id="error-message">${escapeHtml(words)}</p>
${detailLine}
<p class="code">${error} (<span id="error-code">${koe}</span>)</p>
</main>`,
  });
}
