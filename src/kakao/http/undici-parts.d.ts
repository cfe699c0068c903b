// The two files of undici that one request needs. Its index loads fetch, WebSocket, caches and
// mocks too: twice the code, and three times the time to start.
declare module 'undici/lib/dispatcher/client.js' {
  import type {Client} from 'undici';

  const client: typeof Client;
  export default client;
}

declare module 'undici/lib/api/api-request.js' {
  import type {Dispatcher} from 'undici';

  function request(
    this: Dispatcher,
    options: Dispatcher.RequestOptions,
  ): Promise<Dispatcher.ResponseData>;
  export default request;
}
