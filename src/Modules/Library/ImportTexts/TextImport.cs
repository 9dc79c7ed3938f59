using System.Data.Common;
using System.Threading.Channels;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.Sources;
using Minga.Library.SearchTexts;
using Minga.Network.Contracts;
using Minga.Storage;

namespace Minga.Library.ImportTexts;

/// <summary>
/// Takes official texts from files, folders and archives. Reading runs ahead on every core, writing is one document version at a time in
/// the order of the source. A run that was killed is resumed by running it again: what is loaded is recognised by its hash.
/// </summary>
public sealed class TextImport(Database database, SearchIndex index, ITerritories territories, TimeProvider time)
{
    /// <summary>How many files may be read ahead of the one being written: bounds memory.</summary>
    private const int Ahead = 64;

    /// <summary>Runs the import and brings the index up to date. Refused files are in the report; the rest goes on.</summary>
    public async Task<ImportReport> RunAsync(ImportOrder order, IProgress<Counted>? progress = null, CancellationToken cancel = default)
    {
        var report = new ImportReport();
        if (order.Territory is { } territory && await territories.FindAsync(territory, cancel) is null)
        {
            report.Refuse(new Refusal("territory-unknown", "--territory", territory.Value));
            return report;
        }

        using DbConnection connection = await database.OpenAsync(cancel);
        HashSet<string> loaded = Loaded(connection);
        var recording = new Recording(connection, time);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        long? total = 0;
        foreach (string path in order.Paths)
        {
            using Intake intake = Intake.Open(path);
            total = total is { } known && intake.Count is { } count ? known + count : null;
            Channel<Task<Step>> steps = Channel.CreateBounded<Task<Step>>(Ahead);
            Task reading = Task.Run(() => ReadAheadAsync(intake, order, loaded, steps.Writer, cancel), cancel);
            await foreach (Task<Step> step in steps.Reader.ReadAllAsync(cancel))
            {
                Take(await step, order, recording, seen, loaded, report);
                progress?.Report(new(++report.Files, total));
            }
            await reading;
        }
        await index.CatchUpAsync(cancel);
        return report;
    }

    private static async Task ReadAheadAsync(
        Intake intake, ImportOrder order, HashSet<string> loaded, ChannelWriter<Task<Step>> steps, CancellationToken cancel)
    {
        try
        {
            foreach (IntakeItem item in intake.Items())
                await steps.WriteAsync(item.File is { } file ? Task.Run(() => Read(file, item, order, loaded), cancel) : Task.FromResult(new Step(item.Name, item.Refusal)), cancel);
            steps.Complete();
        }
        catch (Exception e)
        {
            steps.Complete(e);
        }
    }

    private static Step Read(SourceFile file, IntakeItem item, ImportOrder order, HashSet<string> loaded)
    {
        string hash = Fingerprint.Of(file.Bytes.Span);
        lock (loaded)
            if (loaded.Contains(hash)) return new(file.Name, null, Unchanged: true);
        Reading reading = Readers.Read(file);
        if (reading.Document is not { } document) return new(file.Name, reading.Refusal);
        string kind = document.Kind == DocumentKind.Instrument ? "instrument" : "measure";
        if (kind != order.Kind) return new(file.Name, new Refusal("wrong-kind-of-text", file.Name, document.Title));
        if (order.Territory is { } expected && document.Territory is { } stated && stated != expected && !stated.Value.StartsWith(expected.Value + "-", StringComparison.Ordinal))
            return new(file.Name, new Refusal("other-territory", file.Name, stated.Value, expected.Value));
        return new(file.Name, null, new Incoming(document, file.Name, hash, item.TakenOn));
    }

    private void Take(
        Step step, ImportOrder order, Recording recording, Dictionary<string, string> seen, HashSet<string> loaded, ImportReport report)
    {
        if (step.Refusal is { } refusal)
        {
            report.Refuse(refusal);
            return;
        }
        if (step.Incoming is not { } incoming)
        {
            report.Unchanged++;
            return;
        }
        LegalDocument document = incoming.Document;
        string identity = document.Identifiers[0].Value + " " + document.Language.Value;
        if (!seen.TryAdd(identity, incoming.File))
        {
            report.Refuse(new Refusal("identifier-twice", incoming.File, document.Identifiers[0].Value, seen[identity]));
            return;
        }
        (_, int version, ChangedText? change) = recording.Write(incoming, document.Territory ?? order.Territory);
        lock (loaded) loaded.Add(incoming.ContentHash);
        if (version == 1) report.New++;
        if (change is not null) report.Change(change);
        report.Articles += document.All().Count(p => p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph);
        foreach (Finding finding in document.Findings) report.Find(finding.Code);
    }

    private static HashSet<string> Loaded(DbConnection connection)
    {
        using DbCommand command = connection.Command("SELECT content_hash FROM library_expression WHERE superseded_at IS NULL");
        return [.. command.Rows(r => r.GetString(0))];
    }

    private sealed record Step(string File, Refusal? Refusal, Incoming? Incoming = null, bool Unchanged = false);
}
