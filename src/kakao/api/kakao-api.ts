import type {KakaoApi} from '../../app/ports/kakao-ports.ts';
import type {Result} from '../../domain/failure/result.ts';
import {failed} from '../../domain/failure/result.ts';
import {isSendableToken} from '../../domain/login/sendable-token.ts';
import type {KakaoOptions} from '../auth/kakao-auth.ts';
import {callKakao} from '../http/call-kakao.ts';
import {unsendableToken} from '../http/unsendable-token.ts';
import {messageRequest} from '../templates/message-request.ts';
import {readAccount, readAgreedScopes, readDone, readTokenInfo} from './read-user.ts';
import {sendMemo} from './send-memo.ts';
import {uploadPicture} from './upload-picture.ts';

/** Kakao's API server. Source: developers.kakao.com, "Kakao Login: REST API". */
export function createKakaoApi({origin, http}: KakaoOptions): KakaoApi {
  const call =
    <T>(method: 'GET' | 'POST', path: string, read: (value: unknown) => T | undefined) =>
    async (accessToken: string): Promise<Result<T>> => {
      if (!isSendableToken(accessToken)) return failed(unsendableToken());
      const request = {method, url: new URL(path, origin), accessToken};
      return callKakao(http, {request, read, secrets: [accessToken]});
    };
  return {
    messageRequest,
    sendMemo: (accessToken, message, signal) => {
      const request = messageRequest(message);
      return sendMemo(http, {
        origin,
        accessToken,
        request,
        ...(signal === undefined ? {} : {signal}),
      });
    },
    uploadPicture: (upload, signal) =>
      uploadPicture(http, upload, {origin, ...(signal === undefined ? {} : {signal})}),
    readTokenInfo: call('GET', '/v1/user/access_token_info', readTokenInfo),
    readAccount: call('GET', '/v2/user/me', readAccount),
    readScopes: call('GET', '/v2/user/scopes', readAgreedScopes),
    logOut: call('POST', '/v1/user/logout', readDone),
    unlink: call('POST', '/v1/user/unlink', readDone),
    isReachable: async () => {
      const answer = await http({
        method: 'GET',
        url: new URL('/v1/user/access_token_info', origin),
      });
      return answer.kind === 'answered' && answer.status < 500;
    },
  };
}
