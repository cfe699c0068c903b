import type {NetworkReason} from '../../domain/failure/failure.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

const checkConnection = {
  ko: '인터넷 연결을 확인하고 다시 시도하세요.',
  en: 'Check the internet connection and try again.',
};

const checkProxy = {
  ko: 'HTTPS_PROXY와 NO_PROXY를 확인하세요: 프록시는 http://주소:포트 형식이어야 합니다.',
  en: 'Check HTTPS_PROXY and NO_PROXY: the format of a proxy is http://host:port.',
};

const checkCertificate = {
  ko: '컴퓨터의 시계가 맞는지 확인하세요. 회사 프록시나 백신이 연결을 가로챈다면 그 인증서를 신뢰하게 하세요: 파일은 NODE_EXTRA_CA_CERTS=파일.pem, 시스템에 설치한 것은 NODE_USE_SYSTEM_CA=1 (node --use-system-ca).',
  en: "Check this computer's clock. If a company proxy or antivirus software intercepts the connection, trust its certificate: NODE_EXTRA_CA_CERTS=FILE.pem for a file, NODE_USE_SYSTEM_CA=1 (node --use-system-ca) for one that is installed in the system.",
};

const tryLater = {
  ko: '잠시 뒤 다시 시도하세요.',
  en: 'Try again in a moment.',
};

const networkTable: Readonly<Record<NetworkReason, Words>> = {
  refused: {
    what: {ko: '카카오 서버가 연결을 거부했습니다.', en: "Kakao's server refused the connection."},
    next: checkConnection,
  },
  'name-not-found': {
    what: {
      ko: '네트워크에 연결되지 않았습니다: 카카오의 주소를 찾지 못했습니다.',
      en: "No network connection: Kakao's address could not be found.",
    },
    next: checkConnection,
  },
  unreachable: {
    what: {ko: '네트워크에 연결되지 않았습니다.', en: 'No network connection.'},
    next: checkConnection,
  },
  'connect-timeout': {
    what: {
      ko: '카카오 서버 연결 시간이 초과되었습니다.',
      en: "The connection to Kakao's server timed out.",
    },
    next: checkConnection,
  },
  certificate: {
    what: {
      ko: '서버의 인증서(TLS)를 신뢰할 수 없어 아무것도 보내지 않았습니다.',
      en: "The server's certificate (TLS) cannot be trusted, so nothing was sent.",
    },
    next: checkCertificate,
  },
  reset: {
    what: {ko: '연결이 중간에 끊어졌습니다.', en: 'The connection was lost.'},
    next: checkConnection,
  },
  'answer-timeout': {
    what: {ko: '카카오가 제때 응답하지 않았습니다.', en: 'Kakao did not respond in time.'},
    next: tryLater,
  },
  cancelled: {
    what: {ko: '요청을 취소했습니다.', en: 'The request was canceled.'},
    next: {ko: '필요하면 다시 시도하세요.', en: 'Try again if needed.'},
  },
  proxy: {
    what: {
      ko: '프록시를 거쳐 연결하지 못했습니다.',
      en: 'The connection through the proxy failed.',
    },
    next: checkProxy,
  },
};

/** Reasons whose cause is only in the system's error text. */
const detailed: ReadonlySet<NetworkReason> = new Set(['certificate', 'proxy']);

export function networkWords({reason, detail}: {reason: NetworkReason; detail: string}): Words {
  const words = networkTable[reason];
  const quoted = detailed.has(reason) ? quoteOutside(detail) : '';
  return quoted === '' ? words : {...words, what: withDetail(words.what, quoted)};
}

function withDetail({ko, en}: Words['what'], detail: string): Words['what'] {
  return {ko: `${ko.slice(0, -1)}: ${detail}`, en: `${en.slice(0, -1)}: ${detail}`};
}
