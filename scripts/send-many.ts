import {sendMany} from '../test/crash/send-many.ts';

// npm run send-many -- 10000 8: runs 10,000 processes of `send` against a local Kakao, up to 8 at
// the same time.
const [count = '10000', parallel = '8'] = process.argv.slice(2);
const {duration, ...sent} = await sendMany({count: Number(count), parallel: Number(parallel)});
const rate = Number(count) / (duration / 1000);
process.stdout.write(
  `${JSON.stringify({...sent, seconds: Math.round(duration / 1000), perSecond: Number(rate.toFixed(1))})}\n`,
);
process.exit(sent.code === 0 && sent.distinct === Number(count) ? 0 : 1);
