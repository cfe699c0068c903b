import {type Endpoint, json} from './reply.ts';

/** GET /.well-known/openid-configuration: the endpoints, and S256 as the only PKCE method. */
export const discoveryEndpoint: Endpoint = (_world, {headers}) => {
  const issuer = `http://${headers.host ?? ''}`;
  return json(200, {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
  });
};
