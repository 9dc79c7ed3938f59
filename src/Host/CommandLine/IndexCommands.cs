using System.CommandLine;
using Minga.Kernel;
using Minga.Library.CheckTexts;
using Minga.Library.SearchTexts;

namespace Minga.Host.CommandLine;

/// <summary>minga reindex | check</summary>
internal static class IndexCommands
{
    public static Command Reindex()
    {
        var command = new Command("reindex", "Rebuild the index from the tables");
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session session = Session.Open(parsed);
            int passages = await session.Get<SearchIndex>().ReindexAsync(cancel);
            if (session.Terminal.Json) session.Terminal.Object(new { Passages = passages });
            session.Terminal.Say("command.reindexed", passages);
            return 0;
        });
        return command;
    }

    public static Command Check()
    {
        var command = new Command("check", "Verify the journal, the hashes and the index against the tables");
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session session = Session.Open(parsed);
            Terminal terminal = session.Terminal;
            CheckReport report = await session.Get<TextCheck>().RunAsync(cancel);
            foreach (Refusal fault in report.Faults)
            {
                terminal.Refuse(fault);
                if (terminal.Json) terminal.Object(new { fault.Code, fault.Place, fault.Arguments });
            }
            terminal.Say("command.checked", report.JournalRows, report.Texts, report.Provisions, report.Passages, report.Faults.Count);
            if (terminal.Json) terminal.Object(new { report.JournalRows, report.Texts, report.Provisions, report.Passages, Faults = report.Faults.Count });
            return report.Faults.Count > 0 ? 1 : 0;
        });
        return command;
    }
}
