import { Command, CommanderError, Option } from 'commander';
import { applyCommand } from './cli/apply.ts';
import { attachCommand } from './cli/attach.ts';
import { commandsCommand } from './cli/commands.ts';
import { exportCommand } from './cli/export.ts';
import { importCommand } from './cli/import.ts';
import { newCommand } from './cli/new.ts';
import { out, Sentence, sentenceOf, t } from './cli/say.ts';
import { serveCommand } from './cli/serve.ts';
import { verifyCommand } from './cli/verify.ts';
import { version } from './version.ts';

/** The same host without a window. Exit 0 done, 1 refused with one sentence on stderr, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const texts = t();
  const program = new Command('cabildo')
    .description(texts.about)
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  program.showHelpAfterError(false);
  let code = 0;
  const run =
    (task: (...args: never[]) => Promise<number | undefined>) =>
    async (...args: unknown[]) => {
      code = (await (task as (...all: unknown[]) => Promise<number | undefined>)(...args)) ?? 0;
    };
  program
    .command('serve')
    .argument('[folder]')
    .option('--port <port>', texts.port, '5190')
    .option('--open', texts.open)
    .option('--room-name <name...>', texts.roomName)
    .description(texts.serve)
    .action(run(serveCommand));
  program
    .command('new')
    .argument('<folder>')
    .option('--sample', texts.sample)
    .option('--name <name>')
    .option('--institution <institution>')
    .description(texts.new)
    .action(run(newCommand));
  program
    .command('apply')
    .argument('<folder>')
    .argument('<commands>')
    .addOption(
      new Option('--as <role>')
        .choices(['facilitator', 'secretary', 'participant', 'viewer'])
        .default('facilitator'),
    )
    .description(texts.apply)
    .action(run(applyCommand));
  program
    .command('export')
    .argument('<folder>')
    .requiredOption('--document <document>')
    .option('--workshop <code>')
    .option('--organisation <name>', texts.organisation)
    .option('--reviewer <name>', texts.reviewer)
    .addOption(new Option('--edition <edition>').choices(['public', 'internal']).default('public'))
    .addOption(new Option('--names <decision>').choices(['omit']))
    .option('--model-version <number>', texts.modelVersion)
    .option('--since <number>', texts.since)
    .option('--format <format>', texts.format)
    .option('--out <file>')
    .description(texts.export)
    .action(run(exportCommand));
  program
    .command('import')
    .argument('<folder>')
    .option('--people <file>')
    .option('--model <file>')
    .option('--contributions <file>')
    .option('--experiences <file>')
    .option('--review <file>')
    .option('--workshop <code>')
    .description(texts.import)
    .action(run(importCommand));
  program
    .command('attach')
    .argument('<folder>')
    .argument('<file>')
    .option('--to <code>', texts.attachOption)
    .option('--caption <words>')
    .option('--logo', texts.logo)
    .option('--alternative <words>', texts.alternative)
    .description(texts.attach)
    .action(run(attachCommand));
  program.command('commands').description(texts.commands).action(run(commandsCommand));
  program.command('verify').argument('<folder>').description(texts.verify).action(run(verifyCommand));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      await out(process.stderr, `${texts.usage}: ${error.message.replace(/^error: /, '')}\n`);
      return 2;
    }
    await out(process.stderr, `${sentenceOf(error)}\n`);
    return error instanceof Sentence ? error.exitCode : 1;
  }
}

// A pipe closed at the other end (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
