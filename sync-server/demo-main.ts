import { DEMO_LOGINS, DEMO_PASSPHRASE, seedDemo } from './demo/seed.ts';
import { messages } from './messages.de.ts';
import { runProcess, say } from './process.ts';

/** Setting that tells how far the filling came. */
const SEEDING = 'demoSeeding';

/** `npm run demo`: the same server on a folder of its own, filled once with a fictional programme. */
await runProcess({ MAPPE_DATA: 'data/demo', ...process.env }, async (house, { data }) => {
  // Half a programme would look like a whole one.
  if ((await house.store.readSetting(SEEDING)) === 'begun') {
    process.stderr.write(`${messages.demoUnfinished(data)}\n`);
    process.exit(2);
  }
  if (await house.accounts.setupOpen()) {
    await house.store.putSetting(SEEDING, 'begun');
    say(messages.demoSeeding);
    const started = performance.now();
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
    const documents = await seedDemo(house, today, Date.now);
    await house.store.putSetting(SEEDING, 'done');
    say(messages.demoSeeded(documents, ((performance.now() - started) / 1000).toFixed(1)));
  }
  return () => {
    say(messages.demoSignIns);
    for (const [role, login] of Object.entries(DEMO_LOGINS))
      say(`  ${messages.roles[role as keyof typeof DEMO_LOGINS]}  ${login}  ·  ${DEMO_PASSPHRASE}`);
  };
});
