import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {uploadPath} from '../../../src/emulator/picture/picture-paths.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {gifPicture, pngOfSize, pngPicture} from '../../support/pictures.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** Writes a picture of one color, so that each color has a hash of its own. */
function pictureFile(name = 'chart.png', blue = 44): string {
  const file = join(tempFolder(), name);
  writeFileSync(file, pngPicture(320, 240, [226, 106, blue]));
  return file;
}

/** The templates that were sent. */
const sentOf = ({emulator}: KakaoStage) =>
  emulator.requests
    .filter(({path}) => path === memoPath)
    .map(({form}) => JSON.parse(form['template_object'] ?? ''));

const long = Array.from({length: 60}, (_, index) => `낱말${index}`).join(' ');

describe('pictures of send', {concurrency: 2}, () => {
  test('a picture and its text are a card: the file is uploaded once, and a warning says once that it is public', async () => {
    await using stage = await openStage({loggedIn: true});
    const args = ['send', '--image', pictureFile(), '환율\n원/달러 1,452', '--json'];
    const first = await stage.command([...args, '--link', 'https://news.example.com/rate']);
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /100일 동안 볼 수 있습니다/);
    const {kind, status, pictures, parts} = jsonOf(first);
    assert.deepEqual([kind, status, parts.length], ['picture', 'sent', 1]);
    const [{name, size, width, height}] = pictures;
    assert.deepEqual([name, width, height], ['chart.png', 320, 240]);
    assert.equal(size, pngPicture(320, 240, [226, 106, 44]).length);
    const second = await stage.command(args);
    assert.deepEqual([second.code, second.stderr, stage.asked(uploadPath)], [0, '', 1]);
    const [sent] = sentOf(stage);
    const {image_url: address, link, ...content} = sent.content;
    assert.deepEqual(content, {
      title: '환율',
      description: '원/달러 1,452',
      image_width: 320,
      image_height: 240,
    });
    assert.equal(link.web_url, 'https://news.example.com/rate');
    assert.equal(sentOf(stage)[1].content.image_url, address);
    const id = jsonOf(first).id;
    const shown = await stage.command(['history', 'show', id]);
    assert.match(shown.stdout, /^사진 {6}chart\.png \(320×240, 1 KB\), 카카오 보관: .+까지$/m);
    const [kept] = jsonOf(await stage.command(['history', 'show', id, '--json'])).pictures;
    const days = (Date.parse(kept.keptUntil) - Date.now()) / 86_400_000;
    assert.ok(days > 99 && days <= 100, kept.keptUntil);
  });

  test('- is the picture on standard input: with words, or alone; it cannot be the text too', async () => {
    await using stage = await openStage({loggedIn: true});
    const input = gifPicture(200, 200);
    const args = ['send', '--json', '--image', '-'];
    const named = jsonOf(await stage.command([...args, '환율'], {input}));
    assert.deepEqual([named.status, named.pictures[0].name], ['sent', 'stdin']);
    assert.equal((await stage.command(args, {input})).code, 0);
    assert.deepEqual(
      sentOf(stage).map(({content}) => content.title),
      ['환율', undefined],
    );
    for (const text of [['-'], ['--file', '-']]) {
      const both = await stage.command([...args, ...text], {input});
      assert.deepEqual([both.code, jsonOf(both).error.code], [2, 'options-refused']);
    }
    for (const refused of [Buffer.from('글'), pngOfSize(5 * 1024 * 1024 + 1)]) {
      const result = await stage.command([...args, '글'], {input: refused});
      assert.deepEqual([result.code, jsonOf(result).error.code], [3, 'picture-refused']);
    }
    const alone = await stage.command([...args.slice(0, 3), pictureFile()], {
      input: '읽지 않는 글',
    });
    assert.equal(alone.code, 0);
    const read = await stage.command([...args.slice(0, 3), pictureFile(), '-'], {input: '읽는 글'});
    assert.equal(read.code, 0);
    assert.deepEqual(
      sentOf(stage).map(({content}) => content.title),
      ['환율', undefined, undefined, '읽는 글'],
    );
  });

  test('a longer text follows the card; --dry-run shows all of it, with the name of the file as address', async () => {
    await using stage = await openStage();
    const args = ['send', '--dry-run', '--image', pictureFile(), `환율\n${long}`];
    const {code, stdout, stderr} = await stage.command(args);
    assert.equal(code, 0);
    assert.equal(stderr, '보낼 때 카카오에 올릴 사진: chart.png (320×240, 1 KB)\n');
    const [card, ...texts] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).form.template_object);
    assert.equal(card.content.image_url, '<address of chart.png>');
    assert.equal(card.content.title, '환율');
    assert.equal(card.content.description, undefined);
    assert.deepEqual(
      texts.map(({object_type: kind}) => kind),
      ['text', 'text'],
    );
    const json = jsonOf(await stage.command([...args, '--json']));
    assert.deepEqual([json.kind, json.pictures[0].name], ['picture', 'chart.png']);
    assert.equal(stage.emulator.requests.length, 0);
    assert.equal((await stage.command(['history'])).stdout, '');
  });

  test('a file that cannot be sent as a picture: exit 3, and nothing is uploaded, sent or stored', async () => {
    await using stage = await openStage({loggedIn: true});
    const folder = tempFolder();
    const at = (name: string, bytes: string | Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    mkdirSync(join(folder, 'folder.png'));
    const refused: readonly (readonly [file: string, problem: string])[] = [
      [join(folder, 'none.png'), '사진 파일이 없습니다: none.png'],
      [join(folder, 'folder.png'), '파일이 아닙니다: folder.png'],
      [at('empty.png', ''), '사진 파일이 비어 있습니다: empty.png'],
      [at('text.png', '글'), '사진이 아닙니다: text.png'],
      [at('small.png', pngPicture(199, 200)), '199x200'],
    ];
    for (const [file, problem] of refused) {
      const result = await stage.command(['send', '--json', '--image', file, '글']);
      assert.deepEqual([result.code, jsonOf(result).error.code], [3, 'picture-refused']);
      assert.ok(result.stderr.includes(problem), result.stderr);
    }
    const card = ['send', '--card', '제목', '--image', join(folder, 'none.png')];
    assert.equal((await stage.command(card)).code, 3);
    for (const form of [[], ['--card', '제목']]) {
      assert.equal((await stage.command(['send', ...form, '--image', '', '글'])).code, 2);
    }
    const address = await stage.command(['send', '--image', 'http://a.example/1.png', '글']);
    assert.equal(address.code, 3);
    assert.equal(stage.asked(uploadPath) + stage.asked(memoPath), 0);
    assert.equal((await stage.command(['history'])).stdout, '');
  });

  test('a card and the items of a list show files too; a public address is not uploaded', async () => {
    await using stage = await openStage({loggedIn: true});
    const [one, two] = [pictureFile('1.png', 1), pictureFile('2.png', 2)];
    const card = ['send', '--card', '배포', '--description', '끝', '--image', one];
    assert.equal((await stage.command(card)).code, 0);
    const item = JSON.stringify({title: '셋', image: two});
    const items = `하나\t\t\t${one}\n둘\t\t\thttps://a.example/2.png\n${item}`;
    const list = ['send', '--list', '뉴스', '--file', '-'];
    assert.equal((await stage.command([...list, '--new-only', 'n'], {input: items})).code, 0);
    assert.equal((await stage.command(list, {input: items})).code, 0);
    assert.equal(stage.asked(uploadPath), 2);
    const [sentCard, newItems, all] = sentOf(stage);
    const images = all.contents.map(({image_url: image}: {image_url: string}) => image);
    assert.equal(images[0], sentCard.content.image_url);
    assert.equal(images[1], 'https://a.example/2.png');
    assert.notEqual(images[2], images[0]);
    assert.deepEqual(newItems.contents, all.contents);
    const wide = ['send', '--image', 'https://a.example/3.png', '글', '--json'];
    const result = jsonOf(await stage.command(wide));
    assert.deepEqual([result.kind, 'pictures' in result], ['picture', false]);
    assert.equal(stage.asked(uploadPath), 2);
  });

  test('--if-changed and --dedupe compare the picture too; a later time is refused as for a card', async () => {
    await using stage = await openStage({loggedIn: true});
    const [one, other] = [pictureFile('1.png', 1), pictureFile('2.png', 2)];
    const held: (string | undefined)[] = [];
    for (const guard of [
      ['--if-changed', 'k'],
      ['--dedupe', '1h'],
    ]) {
      for (const image of [one, one, other]) {
        const args = ['send', '--json', ...guard, '--image', image, `글 ${guard[0]}`];
        held.push(jsonOf(await stage.command(args)).heldBack);
      }
    }
    assert.deepEqual(held, [undefined, 'unchanged', undefined, undefined, 'duplicate', undefined]);
    assert.equal(stage.asked(memoPath), 4);
    const later = await stage.command(['send', '--in', '1h', '--image', one, '글', '--json']);
    assert.deepEqual(
      [later.code, jsonOf(later).error.code, later.stderr.includes('--image')],
      [2, 'options-refused', true],
    );
  });

  test('an upload that fails: nothing is sent, unless --image-fallback or --queue say what to do', async () => {
    await using stage = await openStage({loggedIn: true});
    const file = pictureFile();
    const unsupported = {status: 400, body: {code: -911, msg: 'unsupported format'}};
    const args = ['send', '--json', '--image', file];
    stage.emulator.failNext(uploadPath, unsupported, 2);
    const failed = await stage.command([...args, '글']);
    assert.deepEqual([failed.code, jsonOf(failed).error.code], [3, 'picture-not-uploaded']);
    assert.deepEqual(jsonOf(failed).error.kakao, {http: 400, code: -911});
    assert.equal(stage.asked(memoPath), 0);
    const fallback = [...args, '--image-fallback', 'text'];
    const text = await stage.command([...fallback, '글']);
    assert.deepEqual([text.code, jsonOf(text).kind], [0, 'text']);
    assert.match(text.stderr, /글만 보냈습니다/);
    assert.equal((await stage.command(fallback)).code, 2);
    stage.emulator.failNext(uploadPath, unsupported);
    assert.equal((await stage.command([...fallback, '--no-numbers', long])).code, 0);
    assert.match(sentOf(stage).at(-1).text, /^낱말/);
    stage.emulator.failNext(uploadPath, {status: 400, body: {code: -10, msg: 'limit'}});
    const queued = await stage.command([...args, '--queue', '나중에']);
    assert.deepEqual([queued.code, jsonOf(queued).status], [0, 'queued']);
    const outbox = (await stage.command(['outbox'])).stdout;
    assert.match(outbox, /나중에\n {10}chart\.png \(320×240, 1 KB\)\n/);
    assert.deepEqual(
      sentOf(stage).map(({object_type: kind}) => kind),
      ['text', 'text', 'text'],
    );
  });

  test('a program that is piped into --image -: the room holds the card with its picture', async () => {
    await using stage = await openStage({loggedIn: true});
    const input = pngOfSize(3_000_000, 400, 300);
    const {code, stderr} = await stage.run(['send', '--image', '-', '환율'], {input});
    assert.equal(code, 0, stderr);
    const [memo] = stage.emulator.memos;
    assert.ok(memo?.card?.kind === 'feed');
    const {title, imageUrl} = memo.card.content;
    assert.equal(title, '환율');
    const picture = await fetch(new URL(imageUrl ?? ''));
    assert.deepEqual(
      [picture.headers.get('content-type'), (await picture.arrayBuffer()).byteLength],
      ['image/png', 3_000_000],
    );
  });
});
