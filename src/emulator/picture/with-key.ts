import {unauthorized} from '../api/api-errors.ts';
import {withBearer} from '../api/bearer.ts';
import type {Endpoint} from '../reply.ts';

/**
 * Wraps an endpoint that requires a valid access token or the app key. Kakao's SDKs send the key,
 * programs on the REST API the token; Kakao's pages do not say which one is right.
 */
export function withKey(handle: Endpoint): Endpoint {
  const byToken = withBearer(({world, exchange}) => handle(world, exchange));
  return (world, exchange) => {
    const key = /^KakaoAK +(.*)$/i.exec(exchange.headers.authorization ?? '')?.[1];
    if (key === undefined) return byToken(world, exchange);
    return key === world.app.restApiKey
      ? handle(world, exchange)
      : unauthorized('invalid app key.', 'KakaoAK');
  };
}
