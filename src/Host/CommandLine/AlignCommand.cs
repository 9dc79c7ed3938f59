using System.CommandLine;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>minga align INSTRUMENT: the articles of a territory that may answer its asks.</summary>
internal static class AlignCommand
{
    public static Command Create(Words words, Options options)
    {
        var instrument = new Argument<string>("instrument") { Description = words["help.instrument"] };
        var one = new Option<string>("--ask") { Description = words["help.ask"] };
        Option<LanguageCode?> language = options.Language("help.read-in");
        Option<TerritoryCode[]> where = options.In(required: true);
        Option<bool> alone = options.Alone();
        var ended = new Option<bool>("--ended") { Description = words["help.ended"] };
        Option<int> top = options.Top(50);
        var command = new Command("align", words["help.align"]) { instrument, one, language, where, alone, ended, top };
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session? session = Session.Open(parsed, words, options, make: false);
            if (session is null) return 1;
            Terminal terminal = session.Terminal;
            IReadOnlyList<Ask> asks = [.. (await session.Get<IAsks>().AllAsync(cancel)).Where(a => a.Instrument == parsed.GetValue(instrument))];
            if (parsed.GetValue(one) is { } id) asks = [.. asks.Where(a => a.Id == id)];
            if (asks.Count == 0)
            {
                terminal.Refuse(parsed.GetValue(one) is { } ask ? new Refusal("ask-unknown", "--ask", ask) : new Refusal("instrument-unknown", "", parsed.GetValue(instrument)!));
                return 1;
            }
            TerritoryCode[] territories = parsed.GetValue(where)!;
            HashSet<TerritoryCode> held = [.. (await session.Get<IHoldings>().TerritoriesAsync(cancel)).Select(h => h.Territory)];
            ITerritories known = session.Get<ITerritories>();
            bool only = parsed.GetValue(alone);
            foreach (TerritoryCode territory in territories.Where(t => !Options.Reached(known, [t], only).Any(held.Contains)))
                terminal.Refuse(new Refusal(known.Find(territory) is null ? "territory-unknown" : "no-texts-of-territory", "--in", territory.Value));
            IReadOnlyList<TerritoryCode> reached = [.. Options.Reached(known, territories, only).Where(held.Contains)];
            if (reached.Count == 0) return 1;
            foreach (Ask each in asks)
                Print(terminal, each, await session.Get<IPassages>().AnswersAsync(
                    new AnswerQuery(each, words.Language, parsed.GetValue(language), reached, parsed.GetValue(top)) { Ended = parsed.GetValue(ended) }, cancel));
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
