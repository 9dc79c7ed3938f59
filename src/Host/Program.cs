using System.CommandLine;
using Minga.Host.CommandLine;

// The program is its command line; `serve` starts the site. Usage errors leave with 2, bad input with 1.
RootCommand root = new("Minga: from a resolution to the law that answers it");
root.Options.Add(Options.Data);
root.Options.Add(Options.Json);
root.Options.Add(Options.Speak);
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(SearchCommand.Create());
root.Subcommands.Add(AlignCommand.Create());
root.Subcommands.Add(IndexCommands.Reindex());
root.Subcommands.Add(IndexCommands.Check());

ParseResult parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
if (parsed.Errors.Count == 0) return await Outcome.OfAsync(parsed);
foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
await Console.Error.WriteLineAsync($"minga {parsed.CommandResult.Command.Name} --help");
return 2;
