import { guardCommand } from '../cms/range-guard/command.ts';

process.exitCode = await guardCommand(process.argv.slice(2), process.cwd(), console);
