import {type Endpoint, json} from '../reply.ts';

/** GET /.well-known/jwks.json: the public key of the ID tokens (RFC 7517). */
export const jwksEndpoint: Endpoint = ({signingKey}) => {
  const {id, publicKey} = signingKey();
  const {kty, n, e} = publicKey.export({format: 'jwk'});
  return json(200, {keys: [{kid: id, kty, alg: 'RS256', use: 'sig', n, e}]});
};
