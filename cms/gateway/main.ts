import { commands } from './commands/index.ts';

const list = Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join('\n');

const usage = `Pemakaian: npm run cms -- PERINTAH [pilihan]

${list}

Tanpa nama perintah, "serve" yang dijalankan. Tambahkan --help untuk melihat pilihan sebuah perintah.`;

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');

if (first === '--help') {
  console.log(usage);
} else {
  const name = named ? first : 'serve';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) {
    process.exitCode = await command.run(named ? rest : process.argv.slice(2));
  } else {
    console.error(`Perintah "${name}" tidak ada.\n\n${usage}`);
    process.exitCode = 2;
  }
}
