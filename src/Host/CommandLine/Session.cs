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
    public static Session Open(ParseResult parsed)
    {
        ServiceProvider services = new ServiceCollection().AddMinga(new DataFolder(parsed.GetValue(Options.Data)!.FullName)).BuildServiceProvider();
        Modules.Prepare(services);
        return new(services, TerminalOf(parsed));
    }

    /// <summary>The terminal alone, for refusals before anything is opened.</summary>
    public static Terminal TerminalOf(ParseResult parsed)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.Out, Console.Error, new Words(Texts.Of(Assembly.GetExecutingAssembly()), Speak(parsed)), parsed.GetValue(Options.Json));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static LanguageCode Speak(ParseResult parsed) =>
        parsed.GetValue(Options.Speak) ?? ReaderLanguage.Offered(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? LanguageCode.En;
}
