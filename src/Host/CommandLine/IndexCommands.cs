using System.CommandLine;
using Minga.Kernel;
using Minga.Library.CheckTexts;
using Minga.Library.SearchTexts;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>minga reindex | check</summary>
internal static class IndexCommands
{
    public static Command Reindex(Words words, Options options)
    {
        var command = new Command("reindex", words["help.reindex"]);
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session? session = Session.Open(parsed, words, options, make: false);
            if (session is null) return 1;
            int passages = await session.Get<SearchIndex>().ReindexAsync(cancel);
            if (session.Terminal.Json) session.Terminal.Object(new { Passages = passages });
            session.Terminal.Say("command.reindexed", passages);
            return 0;
        });
        return command;
    }

    public static Command Check(Words words, Options options)
    {
        var command = new Command("check", words["help.check"]);
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session? session = Session.Open(parsed, words, options, make: false);
            if (session is null) return 1;
            Terminal terminal = session.Terminal;
            CheckReport report = await session.Get<TextCheck>().RunAsync(cancel);
            foreach (Refusal fault in report.Faults)
            {
                terminal.Refuse(fault);
                if (terminal.Json) terminal.Object(new { fault.Code, fault.Place, fault.Arguments });
            }
            foreach (Refusal notice in report.Notices) terminal.Refuse(notice);
            terminal.Say("command.checked", report.JournalRows, report.Texts, report.Provisions, report.Passages, report.Faults.Count);
            if (terminal.Json) terminal.Object(new { report.JournalRows, report.Texts, report.Provisions, report.Passages, Faults = report.Faults.Count, Notices = report.Notices.Select(n => n.Code) });
            return report.Faults.Count > 0 ? 1 : 0;
        });
        return command;
    }
}
