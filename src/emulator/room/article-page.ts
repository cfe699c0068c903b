import {escapeHtml, htmlPage} from '../html.ts';
import type {Endpoint} from '../reply.ts';

const title = '서울에서 걷기 좋은 가을 길 다섯 곳';
const description = '덕수궁 돌담길부터 서울숲까지, 지하철역에서 십 분 안에 닿는 길을 골랐습니다.';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 210"><rect width="400" height="210" fill="#f3d9a8"/><path d="M0 210 120 90l70 60 80-90 130 150z" fill="#b4562c"/><circle cx="320" cy="50" r="26" fill="#fff4d6"/></svg>`;

const style = 'body{margin:2rem auto;max-width:36rem;padding:0 1rem;font-family:sans-serif}';

/** GET /article: a page with Open Graph tags, for previews. */
export const articlePageEndpoint: Endpoint = (_world, {origin}) => {
  const tags = {
    'og:type': 'article',
    'og:title': title,
    'og:description': description,
    'og:image': `data:image/svg+xml,${encodeURIComponent(picture)}`,
    'og:url': `${origin}/article`,
  };
  const head = Object.entries(tags).map(
    ([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`,
  );
  return htmlPage({
    status: 200,
    title: `${title} · 체험용 카카오`,
    style,
    head: head.join(''),
    main: `<main><h1>${title}</h1>${picture}<p>${description}</p></main>`,
  });
};
