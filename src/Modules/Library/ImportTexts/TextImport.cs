using System.Collections.Frozen;
using System.Data.Common;
using System.Threading.Channels;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.Sources;
using Minga.Library.SearchTexts;
using Minga.Network;
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
        if (order.Territory is { } territory && territories.Find(territory) is null)
        {
            report.Refuse(new Refusal("territory-unknown", "--territory", territory.Value));
            return report;
        }

        using DbConnection connection = await database.OpenAsync(cancel);
        var run = new Run(order, connection, time, report);
        for (int i = 0; i < order.Paths.Count; i++)
        {
            Intake intake = Intake.Open(order.Paths[i]);
            Channel<Task<Step>> steps = Channel.CreateBounded<Task<Step>>(Ahead);
            Task reading = Task.Run(() => ReadAheadAsync(intake, run, steps.Writer, cancel), cancel);
            await foreach (Task<Step> step in steps.Reader.ReadAllAsync(cancel))
            {
                run.Take(await step);
                double part = intake.Size is > 0 and { } size ? Math.Min(1, (double)intake.Done / size) : 0;
                report.Files++;
                progress?.Report(new(report.Files, (i + part) / order.Paths.Count));
            }
            await reading;
        }
        await index.CatchUpAsync(cancel);
        return report;
    }

    private static async Task ReadAheadAsync(Intake intake, Run run, ChannelWriter<Task<Step>> steps, CancellationToken cancel)
    {
        try
        {
            foreach (IntakeItem item in intake.Items())
                await steps.WriteAsync(Task.Run(() => run.Read(item), cancel), cancel);
            steps.Complete();
        }
        catch (Exception e)
        {
            steps.Complete(e);
        }
    }

    /// <summary>A file after reading: refused, unchanged, or on its way into the tables.</summary>
    private sealed record Step(Refusal? Refusal, Incoming? Incoming = null);

    /// <summary>The state of one run.</summary>
    private sealed class Run(ImportOrder order, DbConnection connection, TimeProvider time, ImportReport report)
    {
        private readonly FrozenSet<string> loaded = Loaded(connection);
        private readonly Recording recording = new(connection, time);
        private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);

        /// <summary>Called from several threads.</summary>
        public Step Read(IntakeItem item)
        {
            if (item.File is not { } file) return new(item.Refusal);
            string hash = Fingerprint.Of(file.Bytes.Span);
            if (loaded.Contains(hash)) return new(null);
            Reading reading = item.Read();
            if (reading.Document is not { } document) return new(reading.Refusal);
            string kind = document.Kind == DocumentKind.Instrument ? "instrument" : "measure";
            if (kind != order.Kind) return new(new Refusal("wrong-kind-of-text", file.Name, document.Title));
            if (order.Territory is { } expected && document.Territory is { } stated && !Within(stated, expected))
                return new(new Refusal("other-territory", file.Name, stated.Value, expected.Value));
            return new(null, new Incoming(document, file.Name, hash, file.Modified ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
        }

        /// <summary>Called in the order of the source, from one thread.</summary>
        public void Take(Step step)
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
            if (version == 1) report.New++;
            if (change is not null) report.Change(change);
            report.Articles += document.All().Count(p => p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph);
            foreach (Finding finding in document.Findings) report.Find(finding.Code);
        }

        private static bool Within(TerritoryCode stated, TerritoryCode expected) =>
            stated == expected || stated.Value.StartsWith(expected.Value + "-", StringComparison.Ordinal);

        private static FrozenSet<string> Loaded(DbConnection connection)
        {
            using DbCommand command = connection.Command("SELECT content_hash FROM library_expression WHERE superseded_at IS NULL");
            return command.Rows(r => r.GetString(0)).ToFrozenSet(StringComparer.Ordinal);
        }
    }
}
