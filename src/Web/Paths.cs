using System.Globalization;

namespace Minga.Web;

/// <summary>The addresses of the pages, stable for ever. Ids are those of files and of the command line ("unga-79-213/1/fiscal-incentives", "uy/ley-19848").</summary>
public static class Paths
{
    public const string Home = "/";
    public const string Instruments = "/instruments";
    public const string Measures = "/measures";
    public const string Search = "/search";
    public const string Alignments = "/alignments";
    public const string Territories = "/territories";
    public const string Coverage = "/coverage";

    public static string Instrument(string id) => $"{Instruments}/{Escape(id)}";

    public static string Provision(string instrument, string address) => $"{Instrument(instrument)}/provisions/{Escape(address)}";

    /// <summary>The page of an ask: "unga-79-213/1/fiscal-incentives" is at /instruments/unga-79-213/asks/1/fiscal-incentives.</summary>
    public static string Ask(string id)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        return $"{Instrument(id[..slash])}/asks/{Escape(id[(slash + 1)..])}";
    }

    public static string Measure(string id) => $"{Measures}/{Escape(id)}";

    public static string Article(string measure, string address) => $"{Measure(measure)}/{Escape(address)}";

    /// <summary>What is loaded of a territory and of what lies below it: "es-ar".</summary>
    public static string Territory(string code) => $"{Territories}/{Escape(code)}";

    /// <summary>Every version of a measure.</summary>
    public static string Versions(string measure) => Measure(measure) + "/versions";

    /// <summary>Two days of a measure side by side; without days it asks for them.</summary>
    public static string Compare(string measure, DateOnly? from = null, DateOnly? to = null) => With(Measure(measure) + "/compare",
        ("from", from?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", to?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>The places that cite a measure.</summary>
    public static string CitedBy(string measure) => Measure(measure) + "/cited-by";

    /// <summary>The life of an article of a measure.</summary>
    public static string History(string measure, string address) => $"{Measure(measure)}/history/{Escape(address)}";

    /// <summary>The page that proposes articles; without a territory it asks for one.</summary>
    public static string AlignmentsOf(string ask, string? territory = null) =>
        With(Alignments, ("ask", ask), ("in", territory));

    /// <summary>The path with those of the values that are not empty as its query; a value may hold several, joined by line feeds.</summary>
    public static string With(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        string joined = string.Join('&', query
            .Where(q => !string.IsNullOrEmpty(q.Value))
            .SelectMany(q => q.Value!.Split('\n'), (q, value) => $"{q.Name}={Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal)}"));
        return joined.Length > 0 ? $"{path}?{joined}" : path;
    }

    // Slashes part the containers of an address, and brackets are allowed in a path: what a person sees is what is printed on the text.
    private static string Escape(string path) => string.Join('/', path.Split('/').Select(segment =>
        Uri.EscapeDataString(segment).Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)));
}
