import { messages } from './messages.de.ts';
import { runProcess, say } from './process.ts';

await runProcess(process.env, ({ accounts }) =>
  Promise.resolve(async ({ address }) => {
    if (!(await accounts.setupOpen())) return;
    say(messages.setup(`${address}/einrichten#${await accounts.newSetupToken()}`));
  }),
);
