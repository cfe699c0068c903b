/** What became of the posts of one process, by text. */
export interface Posted {
  readonly taken: readonly string[];
  /** Refused, so that they are nowhere. */
  readonly refused: readonly string[];
  /** Posts without an answer, because the server died. */
  readonly unknown: readonly string[];
}

/** The posts that are under way at once. */
const burst = 20;

/** Posts `count` notes in bursts, to each server in turn; one in 25 rings. */
async function postAll(name: string, count: number, ports: readonly string[], token: string) {
  const taken: string[] = [];
  const refused: string[] = [];
  const unknown: string[] = [];
  const post = async (index: number): Promise<void> => {
    const text = `${name}-${index}`;
    const level = index % 25 === 0 ? '?level=ring' : '';
    const url = `http://127.0.0.1:${ports[index % ports.length]}/hook/text${level}`;
    const headers = {Authorization: `Bearer ${token}`};
    try {
      const {status} = await fetch(url, {method: 'POST', body: text, headers});
      (status === 200 ? taken : refused).push(text);
    } catch {
      unknown.push(text);
    }
  };
  for (let start = 0; start < count; start += burst) {
    await Promise.all(Array.from({length: burst}, (_, index) => post(start + index)));
    process.stderr.write('.\n');
  }
  process.stdout.write(`${JSON.stringify({taken, refused, unknown} satisfies Posted)}\n`);
}

const [name = '', count = '', ports = ''] = process.argv.slice(2);
await postAll(name, Number(count), ports.split(','), process.env['NOTE_TOKEN'] ?? '');
