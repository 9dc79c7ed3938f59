using System.CommandLine;
using Minga.Kernel;
using Minga.Library.Contracts;

namespace Minga.Host.CommandLine;

/// <summary>minga search "QUERY"</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string>("query") { Description = "Words, in any of the four languages" };
        Option<TerritoryCode[]> where = Options.In(required: false);
        Option<LanguageCode?> language = Options.Language("Language of the words (es, pt, en, fr)");
        Option<int> top = Options.Top(20);
        var command = new Command("search", "Search everything that is loaded") { words, where, language, top };
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session session = Session.Open(parsed);
            Terminal terminal = session.Terminal;
            PassageAnswer answer = await session.Get<IPassages>().SearchAsync(new PassageQuery(
                parsed.GetValue(words)!, terminal.Words.Language, parsed.GetValue(language), parsed.GetValue(where) ?? [], Top: parsed.GetValue(top)), cancel);
            foreach (FoundPassage found in answer.Passages)
                if (terminal.Json) terminal.Object(SearchLine.Of(found));
                else Printed.Passage(terminal, found);
            if (answer.Passages.Count == 0) terminal.Say("command.nothing-found", answer.Searched);
            return 0;
        });
        return command;
    }
}
