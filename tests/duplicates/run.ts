/** Prints hit and false-alarm rates of the duplicates: `node scripts/run.mjs tests/duplicates/run.ts`. */
import { menteeName } from '#lib/domain/mentee-name.ts';
import type { Pair } from './name-pairs.ts';
import { pointsOf, RATES, type Rate } from './rates.ts';

const percent = ({ found, of }: Rate) => `${found}/${of} = ${((100 * found) / of).toFixed(0)} %`;
const line = (pair: Pair) =>
  `    ${menteeName(pair.a)} | ${menteeName(pair.b)} (${pair.from}, ${pair.why}): ${pointsOf(pair)}`;

for (const [name, rates] of Object.entries(RATES)) {
  const { hits, falseAlarms, missed, alarms } = rates();
  process.stdout.write(
    [
      `${name}: hits ${percent(hits)}, false alarms ${percent(falseAlarms)}`,
      ...(missed.length > 0 ? ['  missed:', ...missed.map(line)] : []),
      ...(alarms.length > 0 ? ['  false alarms:', ...alarms.map(line)] : []),
      '',
    ].join('\n'),
  );
}
