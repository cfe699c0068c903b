import type {MessageRequest} from '../../app/ports/kakao-ports.ts';

/**
 * Sends a default template. Source: developers.kakao.com, "Kakao Talk Message: REST API", Send
 * default template to me.
 */
export function templateRequest(template: Readonly<Record<string, unknown>>): MessageRequest {
  return {
    path: '/v2/api/talk/memo/default/send',
    form: {template_object: JSON.stringify(template)},
  };
}
