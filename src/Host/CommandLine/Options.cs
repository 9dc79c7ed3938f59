using System.CommandLine;
using System.CommandLine.Parsing;
using Minga.Kernel;
using Minga.Network;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>Options that several commands share.</summary>
internal sealed class Options
{
    private readonly Words words;

    public Options(Words words)
    {
        this.words = words;
        Data = new("--data") { Description = words["help.data"], Recursive = true, DefaultValueFactory = _ => new DirectoryInfo("data") };
        Json = new("--json") { Description = words["help.json"], Recursive = true };
        Speak = new("--speak") { Description = words["help.speak"], Recursive = true, CustomParser = Interface };
    }

    public Option<DirectoryInfo> Data { get; }

    public Option<bool> Json { get; }

    public Option<LanguageCode?> Speak { get; }

    /// <summary>"uy" or "uy,ar"; may be given several times.</summary>
    public Option<TerritoryCode[]> In(bool required) => new("--in")
    {
        Description = words["help.in"], Required = required, AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            var codes = new List<TerritoryCode>();
            foreach (string text in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
                if (Territory(text, result) is { } code) codes.Add(code);
            return [.. codes];
        },
    };

    /// <summary>A territory without what lies below it.</summary>
    public Option<bool> Alone() => new("--no-below") { Description = words["help.no-below"] };

    /// <summary>The territories that are searched: each with what lies below it, unless it is to stand alone.</summary>
    public static IReadOnlyList<TerritoryCode> Reached(ITerritories territories, IEnumerable<TerritoryCode> named, bool alone) =>
        [.. alone ? named : named.SelectMany(territories.Within).Distinct()];

    public Option<TerritoryCode> OfTerritory() => new("--territory")
    {
        Description = words["help.territory"], Required = true, CustomParser = result => Territory(result.Tokens[0].Value, result) ?? default,
    };

    public Option<LanguageCode?> Language(string description) => new("--lang") { Description = words[description], CustomParser = Interface };

    public Option<int> Top(int otherwise)
    {
        var option = new Option<int>("--top") { Description = words["help.top"], DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int top) && top is < 1 or > 10_000) result.AddError(words["help.top-range"]);
        });
        return option;
    }

    private TerritoryCode? Territory(string text, ArgumentResult result)
    {
        if (TerritoryCode.TryParse(text, out TerritoryCode code)) return code;
        result.AddError(words["help.not-a-territory", text]);
        return null;
    }

    private LanguageCode? Interface(ArgumentResult result)
    {
        if (result.Tokens.Count == 0) return null;
        if (ReaderLanguage.Offered(result.Tokens[0].Value) is { } language) return language;
        result.AddError(words["help.not-a-language", result.Tokens[0].Value]);
        return null;
    }
}
