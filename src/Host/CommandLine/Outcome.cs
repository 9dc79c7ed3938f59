using System.CommandLine;
using System.Data.Common;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Host.CommandLine;

/// <summary>How a command ends: what the surroundings do to us (a taken port, a file that is no database, no room) is said in a line, with exit 1.</summary>
internal static class Outcome
{
    private static readonly InvocationConfiguration Thrown = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> OfAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(Thrown);
        }
        catch (Exception e) when (e is DbException or MigrationRefusedException or IOException or UnauthorizedAccessException)
        {
            Session.TerminalOf(parsed).Refuse(new Refusal("not-possible-here", parsed.GetValue(Options.Data)?.FullName ?? "", e.Message));
            return 1;
        }
    }
}
