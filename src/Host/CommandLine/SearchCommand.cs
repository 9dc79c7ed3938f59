using System.CommandLine;
using Minga.Kernel;
using Minga.Library.Contracts;
using Minga.Network;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>minga search "QUERY"</summary>
internal static class SearchCommand
{
    public static Command Create(Words words, Options options)
    {
        var query = new Argument<string>("query") { Description = words["help.query"] };
        query.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value)) result.AddError(words["help.empty-query"]);
        });
        Option<TerritoryCode[]> where = options.In(required: false);
        Option<bool> alone = options.Alone();
        Option<LanguageCode?> language = options.Language("help.lang");
        Option<int> top = options.Top(20);
        var command = new Command("search", words["help.search"]) { query, where, alone, language, top };
        command.SetAction(async (parsed, cancel) =>
        {
            await using Session? session = Session.Open(parsed, words, options, make: false);
            if (session is null) return 1;
            Terminal terminal = session.Terminal;
            TerritoryCode[] territories = parsed.GetValue(where) ?? [];
            foreach (TerritoryCode territory in territories)
                if (session.Get<ITerritories>().Find(territory) is null)
                {
                    terminal.Refuse(new Refusal("territory-unknown", "--in", territory.Value));
                    return 1;
                }
            PassageAnswer answer = await session.Get<IPassages>().SearchAsync(new PassageQuery(
                parsed.GetValue(query)!, words.Language, parsed.GetValue(language), Options.Reached(session.Get<ITerritories>(), territories, parsed.GetValue(alone)), Top: parsed.GetValue(top)), cancel);
            // A person who calls a text by its number is shown it first; a program reads passages only.
            if (!terminal.Json)
                foreach (NamedText named in answer.Named) terminal.Line($"{named.Iri}  {ShownPassage.Label(named.Act, named.Address, named.Instrument, words)}  {named.Title}");
            foreach (FoundPassage found in answer.Passages)
                if (terminal.Json) terminal.Object(SearchLine.Of(found));
                else Printed.Passage(terminal, found);
            if (answer.Passages.Count == 0) terminal.Say("command.nothing-found", answer.Searched);
            return 0;
        });
        return command;
    }
}
