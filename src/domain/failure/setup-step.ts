/** A place of the guided tour through Kakao's console, in its order. */
export type SetupStep = 'app' | 'rest-api-key' | 'client-secret' | 'redirect-uri' | 'switches';
