// What is too long for the tests: 1,000 kills of the command line while it writes. `--kills n --seed n` to choose.
import { parseArgs } from 'node:util';
import { buildCli, killRuns } from './lib/killRuns.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
console.log(`${kills} kills, seed ${seed}`);
const report = await killRuns({
  cli: await buildCli(),
  kills,
  seed,
  commands: 150,
  onKill: (done) => {
    if (done % 50 === 0) console.log(`${done} of ${kills}`);
  },
});
const { acknowledged, resent, tornTails, problems } = report;
console.log(
  `${report.kills} kills: ${acknowledged} commands acknowledged, ${resent} sent again, ${tornTails} torn tails cut`,
);
for (const problem of problems) console.log(problem);
console.log(
  problems.length === 0 ? 'Nothing was lost, nothing is there twice.' : `${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
