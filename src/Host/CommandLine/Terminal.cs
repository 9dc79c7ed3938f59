using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Minga.Kernel;
using Minga.Web;
using Spectre.Console;

namespace Minga.Host.CommandLine;

/// <summary>Where a command speaks: data on standard output, messages and progress on standard error.</summary>
internal sealed class Terminal(TextWriter data, TextWriter messages, Words words, bool json)
{
    private static readonly JsonSerializerOptions Lines = AsProgramsRead(new(JsonSerializerDefaults.Web));

    /// <summary>One form of JSON for the command line and the site's interface: snake case, letters as they are.</summary>
    public static JsonSerializerOptions AsProgramsRead(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        // Read by programs and people, never placed in a page.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }

    /// <summary>The catalogue in the language of the terminal.</summary>
    public Words Words => words;

    public bool Json => json;

    /// <summary>One object a line, for programs.</summary>
    public void Object(object value) => data.WriteLine(JsonSerializer.Serialize(value, Lines));

    /// <summary>A line of data for a person.</summary>
    public void Line(string text = "") => data.WriteLine(text);

    /// <summary>A message of the catalogue on standard error.</summary>
    public void Say(string key, params object[] arguments) => messages.WriteLine(words[key, arguments]);

    /// <summary>A refusal on standard error: the place first, as compilers do, so that editors can jump to it.</summary>
    public void Refuse(Refusal refusal) =>
        messages.WriteLine((refusal.Place.Length > 0 ? refusal.Place + ": " : "") + words.Refusal(refusal));

    /// <summary>
    /// Runs work that counts: a bar with rate and time left on a terminal, a plain line every few seconds elsewhere.
    /// </summary>
    public async Task<T> CountAsync<T>(string label, TimeProvider time, Func<IProgress<Counted>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(new PlainLines(messages, label, time));

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(messages) });
        return await console.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context.AddTask(Markup.Escape(label)))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<Counted>
    {
        public void Report(Counted value)
        {
            task.IsIndeterminate = value.Share is null;
            task.MaxValue = 1;
            task.Value = value.Share ?? 0;
            task.State.Update<long>(Done, _ => value.Done);
        }
    }

    private const string Done = "done";

    private sealed class RateColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.ElapsedTime is { TotalSeconds: > 0.5 } elapsed
                ? (task.State.Get<long>(Done) / elapsed.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture) + "/s"
                : "");
    }

    private sealed class PlainLines(TextWriter messages, string label, TimeProvider time) : IProgress<Counted>
    {
        private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
        private readonly long started = time.GetTimestamp();
        private TimeSpan next = Every;

        public void Report(Counted value)
        {
            TimeSpan elapsed = time.GetElapsedTime(started);
            if (elapsed < next) return;
            next = elapsed + Every;
            string left = value.Share is > 0.01 and { } share ? $", {share:P0}, {elapsed * ((1 - share) / share):mm\\:ss}" : "";
            messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label} {value.Done} ({value.Done / elapsed.TotalSeconds:F0}/s{left})"));
        }
    }
}
