using System.CommandLine;
using Minga.Kernel;
using Minga.Library.Contracts;

namespace Minga.Host.CommandLine;

/// <summary>minga align INSTRUMENT: the articles of a territory that may answer its asks.</summary>
internal static class AlignCommand
{
    public static Command Create()
    {
        var instrument = new Argument<string>("instrument") { Description = "unga-79-213, ilc-2022 …" };
        var one = new Option<string>("--ask") { Description = "Only this ask: unga-79-213/1/fiscal-incentives" };
        Option<LanguageCode?> language = Options.Language("Read the ask in this language; the measure's by default");
        Option<TerritoryCode[]> where = Options.In(required: true);
        Option<int> top = Options.Top(50);
        var command = new Command("align", "Find the articles that may answer the asks of an instrument") { instrument, one, language, where, top };
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session session = Session.Open(parsed);
            Terminal terminal = session.Terminal;
            IReadOnlyList<Ask> asks = [.. (await session.Get<IAsks>().AllAsync(cancel)).Where(a => a.Instrument == parsed.GetValue(instrument))];
            if (parsed.GetValue(one) is { } id) asks = [.. asks.Where(a => a.Id == id)];
            if (asks.Count == 0)
            {
                terminal.Refuse(new Refusal("ask-unknown", "", parsed.GetValue(one) ?? parsed.GetValue(instrument)!));
                return 1;
            }
            TerritoryCode[] territories = parsed.GetValue(where)!;
            HashSet<TerritoryCode> held = [.. (await session.Get<IHoldings>().TerritoriesAsync(cancel)).Select(h => h.Territory)];
            foreach (TerritoryCode territory in territories.Where(t => !held.Contains(t)))
            {
                terminal.Refuse(new Refusal("no-texts-of-territory", "--in", territory.Value));
                return 1;
            }
            foreach (Ask ask in asks)
                Print(terminal, ask, await session.Get<IPassages>().AnswersAsync(
                    new AnswerQuery(ask, terminal.Words.Language, parsed.GetValue(language), territories, parsed.GetValue(top)), cancel));
            return 0;
        });
        return command;
    }

    private static void Print(Terminal terminal, Ask ask, PassageAnswer answer)
    {
        foreach (LanguageCode missing in answer.MissingLanguages)
            terminal.Say("command.language-fell-back", ask.Id, terminal.Words.LanguageName(missing), string.Join(", ", answer.ReadIn.Select(terminal.Words.LanguageName)));
        if (!terminal.Json) terminal.Line($"{ask.Id}  {terminal.Words.In(ask.Reading).Text}");
        int rank = 0;
        foreach (FoundPassage found in answer.Passages)
        {
            rank++;
            if (terminal.Json) terminal.Object(AnswerLine.Of(ask, rank, found));
            else Printed.Passage(terminal, found, rank);
        }
        if (rank == 0) terminal.Say("command.no-answer-found", ask.Id, answer.Searched);
        if (!terminal.Json) terminal.Line();
    }
}
