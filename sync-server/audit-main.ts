import { runAudit } from './audit/command.ts';

const { code, out, error } = await runAudit(process.argv.slice(2), process.env);
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = code;
