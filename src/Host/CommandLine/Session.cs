using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using Minga.Kernel;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>One run of a command: its data folder, opened and prepared, and its terminal.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Session(ServiceProvider services, Terminal terminal)
    {
        this.services = services;
        Terminal = terminal;
    }

    public Terminal Terminal { get; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens the data folder that the command line names, with its tables and reference data in place.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">The language of messages.</param>
    /// <param name="options">The shared options.</param>
    /// <param name="make">Whether to make the folder where it does not exist; a command that only reads does not.</param>
    /// <returns>Null where there is nothing to read; the refusal has been said.</returns>
    public static Session? Open(ParseResult parsed, Words words, Options options, bool make)
    {
        var folder = new DataFolder(parsed.GetValue(options.Data)!.FullName);
        Terminal terminal = TerminalOf(words, parsed.GetValue(options.Json));
        if (!make && !folder.Exists)
        {
            terminal.Refuse(new Refusal("no-data", folder.Path));
            return null;
        }
        ServiceProvider services = new ServiceCollection().AddMinga(folder).BuildServiceProvider();
        Modules.Prepare(services);
        return new(services, terminal);
    }

    /// <summary>The terminal alone.</summary>
    public static Terminal TerminalOf(Words words, bool json)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.Out, Console.Error, words, json);
    }

    /// <summary>The language of messages: --speak, else the system's, else English. It is needed before the command line is parsed, for its help.</summary>
    public static Words WordsOf(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--speak");
        LanguageCode? asked = at >= 0 && at + 1 < arguments.Length ? ReaderLanguage.Offered(arguments[at + 1]) : null;
        return new(Texts.Of(Assembly.GetExecutingAssembly()), asked ?? ReaderLanguage.Offered(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? LanguageCode.En);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
