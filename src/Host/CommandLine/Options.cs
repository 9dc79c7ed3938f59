using System.CommandLine;
using Minga.Kernel;

namespace Minga.Host.CommandLine;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the database and the index", Recursive = true, DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    public static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line on standard output", Recursive = true };

    public static readonly Option<LanguageCode?> Speak = new("--speak")
    {
        Description = "Language of messages and reasons (es, pt, en, fr); the system's by default", Recursive = true,
        CustomParser = result => Interface(result),
    };

    /// <summary>"uy" or "uy,ar"; may be given several times.</summary>
    public static Option<TerritoryCode[]> In(bool required) => new("--in")
    {
        Description = "Territories, separated by commas", Required = required, AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            var codes = new List<TerritoryCode>();
            foreach (string text in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
                if (TerritoryCode.TryParse(text, out TerritoryCode code)) codes.Add(code);
                else result.AddError($"'{text}' is not a territory's code.");
            return [.. codes];
        },
    };

    public static Option<LanguageCode?> Language(string description) => new("--lang") { Description = description, CustomParser = result => Interface(result) };

    public static Option<int> Top(int otherwise)
    {
        var option = new Option<int>("--top") { Description = "How many at the most", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int top) && top is < 1 or > 10_000)
                result.AddError("--top is between 1 and 10000.");
        });
        return option;
    }

    private static LanguageCode? Interface(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (result.Tokens.Count == 0) return null;
        if (LanguageCode.TryParse(result.Tokens[0].Value, out LanguageCode language) && LanguageCode.Interface.Contains(language)) return language;
        result.AddError($"'{result.Tokens[0].Value}' is not one of es, pt, en, fr.");
        return null;
    }
}
