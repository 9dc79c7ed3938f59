using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using Minga.Kernel;
using Minga.Storage;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>How a command ends: what the surroundings do to us (a taken port, a file that is no database, no room) is said in a line, with exit 1.</summary>
internal static class Outcome
{
    private static readonly InvocationConfiguration Thrown = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> OfAsync(ParseResult parsed, Words words, Options options)
    {
        try
        {
            return await parsed.InvokeAsync(Thrown);
        }
        catch (Exception e) when (e is DbException or MigrationRefusedException or IOException or UnauthorizedAccessException or FormatException)
        {
            Session.TerminalOf(words, json: false).Refuse(new Refusal("not-possible-here", parsed.GetValue(options.Data)?.FullName ?? "", e.Message));
            return 1;
        }
    }

    /// <summary>The command as it is typed: "minga import legislation".</summary>
    public static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? Path(parent) + " " + command.Command.Name : "minga";
}
