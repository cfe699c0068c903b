/** The steps of the guided setup in Kakao's console, in order. */
export type SetupStep = 'app' | 'rest-api-key' | 'client-secret' | 'redirect-uri' | 'switches';
