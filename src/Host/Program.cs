using System.CommandLine;
using Minga.Host.CommandLine;
using Minga.Web;

// The program is its command line; alone it serves the site. Usage errors leave with 2, bad input with 1.
Words words = Session.WordsOf(args);
Options options = new(words);
RootCommand root = new(words["help.program"])
{
    ServeCommand.Create(words, options), ImportCommand.Create(words, options), SearchCommand.Create(words, options), AlignCommand.Create(words, options),
    IndexCommands.Reindex(words, options), IndexCommands.Check(words, options),
};
root.Options.Add(options.Data);
root.Options.Add(options.Json);
root.Options.Add(options.Speak);

ParseResult parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
if (parsed.Errors.Count == 0) return await Outcome.OfAsync(parsed, words, options);
foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
await Console.Error.WriteLineAsync(words["help.see", Outcome.Path(parsed.CommandResult)]);
return 2;
