using System.Globalization;
using BenchmarkDotNet.Running;
using Minga.Benchmarks;

// country TEXTS [uy]: the whole way of a country's legislation, import to answers, in one process.
// continent TEXTS HOST DATA: every country's, the server measured from outside; what is loaded in DATA is not loaded again.
// engine [...]: parts of the engine under BenchmarkDotNet; its own options follow.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["country", var texts, .. var rest]:
        return await CountryReport.RunAsync(texts, rest is [var code, ..] ? code : "uy");
    case ["continent", var texts, var host, var data]:
        return await ContinentReport.RunAsync(texts, host, data);
    case ["engine", .. var options]:
        BenchmarkRunner.Run<EngineBenchmarks>(args: options);
        return 0;
    default:
        Console.Error.WriteLine("usage: country TEXTS [uy] | continent TEXTS HOST DATA | engine");
        return 2;
}
