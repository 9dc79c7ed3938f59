using System.CommandLine;
using Minga.Kernel;
using Minga.LegalText.Sources;
using Minga.Library.ImportTexts;
using Minga.Localisation.FollowTexts;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>minga import instrument | legislation</summary>
internal static class ImportCommand
{
    public static Command Create(Words words, Options options) => new("import", words["help.import"]) { Instrument(words, options), Legislation(words, options) };

    private static Command Instrument(Words words, Options options)
    {
        var paths = new Argument<string[]>("path") { Description = words["help.paths"], Arity = ArgumentArity.OneOrMore };
        Option<bool> dry = DryRun(words);
        var command = new Command("instrument", words["help.import.instrument"]) { paths, dry };
        command.SetAction((parsed, cancel) => RunAsync(parsed, words, options, new ImportOrder(parsed.GetValue(paths)!, "instrument", null, parsed.GetValue(dry)), cancel));
        return command;
    }

    private static Command Legislation(Words words, Options options)
    {
        var path = new Argument<string>("path") { Description = words["help.path"] };
        Option<TerritoryCode> territory = options.OfTerritory();
        Option<bool> dry = DryRun(words);
        var command = new Command("legislation", words["help.import.legislation"]) { path, territory, dry };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed, words, options, new ImportOrder([parsed.GetValue(path)!], "measure", parsed.GetValue(territory), parsed.GetValue(dry)), cancel));
        return command;
    }

    private static Option<bool> DryRun(Words words) => new("--dry-run") { Description = words["help.dry-run"] };

    private static async Task<int> RunAsync(ParseResult parsed, Words words, Options options, ImportOrder order, CancellationToken cancel)
    {
        foreach (string path in order.Paths)
            if (!File.Exists(path) && !Directory.Exists(path) && !Intake.IsAddress(path))
            {
                Session.TerminalOf(words, json: false).Refuse(new Refusal("path-not-found", path));
                return 1;
            }

        await using Session session = Session.Open(parsed, words, options, make: true)!;
        Terminal terminal = session.Terminal;
        ImportReport report = await terminal.CountAsync(words["command.importing"], session.Get<TimeProvider>(),
            progress => session.Get<TextImport>().RunAsync(order, progress, cancel));

        (int verified, int returned) = order.DryRun ? (0, 0) : await session.Get<EvidenceCheck>().CatchUpAsync(cancel);
        foreach (Refusal refusal in report.Refused) terminal.Refuse(refusal);
        foreach (ChangedText change in report.Changed)
            if (terminal.Json) terminal.Object(change);
            else terminal.Line(words["command.changed", change.Iri, change.Version,
                string.Join(", ", change.Changed.Concat(change.Added.Select(a => "+" + a)).Concat(change.Removed.Select(a => "-" + a)))]);
        foreach ((string code, int count) in report.Findings.OrderByDescending(f => f.Value))
            terminal.Say("command.finding", words.Or("finding." + code, code), count);
        if (verified > 0) terminal.Say("command.verified", verified);
        if (returned > 0) terminal.Say("command.returned", returned);
        if (report.Versions > 0) terminal.Say(order.DryRun ? "command.would-version" : "command.versions", report.Versions);
        terminal.Say(order.DryRun ? "command.would-import" : "command.imported", report.Files, report.New, report.Articles, report.Changed.Count, report.Unchanged, report.Refused.Count);
        if (terminal.Json)
            terminal.Object(new
            {
                order.DryRun, report.Files, report.New, report.Versions, report.Articles, Changed = report.Changed.Count, report.Unchanged,
                Refused = report.Refused.Select(r => new { r.Place, r.Code, r.Arguments }), report.Findings,
            });
        return report.Refused.Count > 0 ? 1 : 0;
    }
}
