using System.CommandLine;
using Minga.Kernel;
using Minga.Library.ImportTexts;

namespace Minga.Host.CommandLine;

/// <summary>minga import instrument | legislation</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Load official texts") { Instrument(), Legislation() };

    private static Command Instrument()
    {
        var paths = new Argument<string[]>("path") { Description = "Akoma Ntoso files, folders or archives", Arity = ArgumentArity.OneOrMore };
        var command = new Command("instrument", "Load instruments; language versions of one work join") { paths };
        command.SetAction((parsed, cancel) => RunAsync(parsed, new ImportOrder(parsed.GetValue(paths)!, "instrument", null), cancel));
        return command;
    }

    private static Command Legislation()
    {
        var path = new Argument<string>("path") { Description = "A folder or a .tar.zst archive of Markdown with front matter" };
        var territory = new Option<TerritoryCode>("--territory")
        {
            Description = "The territory whose law it is: uy", Required = true,
            CustomParser = result =>
            {
                if (TerritoryCode.TryParse(result.Tokens[0].Value, out TerritoryCode code)) return code;
                result.AddError($"'{result.Tokens[0].Value}' is not a territory's code.");
                return default;
            },
        };
        var command = new Command("legislation", "Load a territory's legislation") { path, territory };
        command.SetAction((parsed, cancel) => RunAsync(parsed, new ImportOrder([parsed.GetValue(path)!], "measure", parsed.GetValue(territory)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ImportOrder order, CancellationToken cancel)
    {
        foreach (string path in order.Paths)
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                Session.TerminalOf(parsed).Refuse(new Refusal("path-not-found", path));
                return 1;
            }

        await using Session session = Session.Open(parsed);
        Terminal terminal = session.Terminal;
        ImportReport report = await terminal.CountAsync(terminal.Words["command.importing"], session.Get<TimeProvider>(),
            progress => session.Get<TextImport>().RunAsync(order, progress, cancel));

        foreach (Refusal refusal in report.Refused) terminal.Refuse(refusal);
        foreach (ChangedText change in report.Changed)
            if (terminal.Json) terminal.Object(change);
            else terminal.Line(terminal.Words["command.changed", change.Iri, change.Version,
                string.Join(", ", change.Changed.Concat(change.Added.Select(a => "+" + a)).Concat(change.Removed.Select(a => "-" + a)))]);
        foreach ((string code, int count) in report.Findings.OrderByDescending(f => f.Value))
            terminal.Say("command.finding", terminal.Words.Or("finding." + code, code), count);
        terminal.Say("command.imported", report.Files, report.New, report.Articles, report.Changed.Count, report.Unchanged, report.Refused.Count);
        if (terminal.Json)
            terminal.Object(new
            {
                report.Files, report.New, report.Articles, Changed = report.Changed.Count, report.Unchanged,
                Refused = report.Refused.Select(r => new { r.Place, r.Code, r.Arguments }), report.Findings,
            });
        return report.Refused.Count > 0 ? 1 : 0;
    }
}
