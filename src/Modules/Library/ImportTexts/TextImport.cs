using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Minga.Kernel;
using Minga.LegalText;
using Minga.LegalText.Sources;
using Minga.Library.FollowReferences;
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
    /// <summary>How many files may be read ahead of the one being written.</summary>
    private const int Ahead = 64;

    /// <summary>How many bytes of files may be ahead of the writing, beside one file of any size: bounds memory.</summary>
    private const long AheadBytes = 32L * 1024 * 1024;

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
        var run = new Run(order, connection, territories, time, report);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        for (int i = 0; i < order.Paths.Count; i++)
        {
            Intake intake = Intake.Open(order.Paths[i]);
            Channel<Task<Step>> steps = Channel.CreateBounded<Task<Step>>(Ahead);
            Task reading = Task.Run(() => ReadAheadAsync(intake, run, steps.Writer, stop.Token), stop.Token);
            try
            {
                await foreach (Task<Step> step in steps.Reader.ReadAllAsync(cancel))
                {
                    run.Take(await step);
                    double part = intake.Size is > 0 and { } size ? Math.Min(1, (double)intake.Done / size) : 0;
                    report.Files++;
                    progress?.Report(new(report.Files, (i + part) / order.Paths.Count));
                }
            }
            catch
            {
                // Whoever reads ahead must not wait for ever for room that nobody makes.
                await stop.CancelAsync();
                throw;
            }
            await reading;
        }
        if (order.DryRun) return report;
        CitationIndex.CatchUp(connection, cancel);
        await index.CatchUpAsync(cancel);
        return report;
    }

    private static async Task ReadAheadAsync(Intake intake, Run run, ChannelWriter<Task<Step>> steps, CancellationToken cancel)
    {
        try
        {
            foreach (IntakeItem item in intake.Items())
            {
                while (run.Ahead > AheadBytes) await Task.Delay(5, cancel);
                run.Reserve(item.File?.Bytes.Length ?? 0);
                await steps.WriteAsync(Task.Run(() => run.Read(item), cancel), cancel);
            }
            steps.Complete();
        }
        catch (Exception e)
        {
            steps.Complete(e);
        }
    }

    /// <summary>A file after reading: refused, unchanged, or on its way into the tables.</summary>
    /// <param name="File">Its name.</param>
    /// <param name="Refusal">Why it was refused; null where it was not.</param>
    /// <param name="Identity">Identifier and language of its text.</param>
    /// <param name="Incoming">The document; null where it is refused or already loaded.</param>
    private sealed record Step(string File, Refusal? Refusal, string Identity = "", Incoming? Incoming = null)
    {
        /// <summary>Whether the very file is loaded already and is one state of a history.</summary>
        public bool Known { get; init; }

        /// <summary>Size of the file, to be given back once it is written.</summary>
        public int Bytes { get; init; }
    }

    /// <summary>The state of one run.</summary>
    private sealed class Run(ImportOrder order, DbConnection connection, ITerritories territories, TimeProvider time, ImportReport report)
    {
        private readonly FrozenDictionary<string, string> loaded = Loaded(connection);
        private readonly Recording recording = new(connection, time);
        private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
        private readonly HashSet<string> begun = new(StringComparer.Ordinal);
        private long ahead;

        /// <summary>Bytes of the files that were taken from the source and are not written yet.</summary>
        public long Ahead => Interlocked.Read(ref ahead);

        public void Reserve(int bytes) => Interlocked.Add(ref ahead, bytes);

        /// <summary>Called from several threads.</summary>
        public Step Read(IntakeItem item) => ReadFile(item) with { Bytes = item.File?.Bytes.Length ?? 0 };

        private Step ReadFile(IntakeItem item)
        {
            if (item.File is not { } file) return new(item.Name, item.Refusal);
            string hash = Fingerprint.Of(file.Bytes.Span);
            if (loaded.TryGetValue(hash, out string? known)) return new(file.Name, null, known) { Known = file.Commit is not null };
            Reading reading;
            try
            {
                reading = item.Read();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A reader never throws for bad input; where ours is wrong about that, one file must not end a country's import.
                return new(file.Name, new Refusal("file-failed", file.Name, e.Message));
            }
            if (reading.Document is not { } document) return new(file.Name, reading.Refusal);
            if (Unfit(document, file.Name) is { } unfit) return new(file.Name, unfit);
            DateOnly taken = file.Modified ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            return new(file.Name, null, Identity(document.Identifiers[0].Value, document.Language.Value, document.InForce?.From, document.InForce?.Acts.Select(a => a.SourceId) ?? []), new Incoming(document, file.Name, hash, taken, InHistory: file.Commit is not null));
        }

        /// <summary>Called in the order of the source, from one thread.</summary>
        public void Take(Step step)
        {
            Interlocked.Add(ref ahead, -step.Bytes);
            if (step.Refusal is { } refusal)
            {
                report.Refuse(refusal);
                return;
            }
            // An unchanged file keeps its identity too: a second file with the same one does not become its next version.
            // In a history the same text comes again and again, and the last state is what counts.
            if (!seen.TryAdd(step.Identity, step.File) && step.Incoming?.InHistory != true && !step.Known)
            {
                report.Refuse(new Refusal("identifier-twice", step.File, step.Identity.Split('\t')[0], seen[step.Identity]));
                return;
            }
            if (step.Incoming is not { } incoming || recording.Write(incoming, incoming.Document.Territory ?? order.Territory, keep: !order.DryRun) is not { } written)
            {
                report.Unchanged++;
                return;
            }
            LegalDocument document = incoming.Document;
            // In a dry run every version of a new text finds itself the first.
            bool first = written.Version == 1 && (!order.DryRun || begun.Add(written.Iri + "\t" + document.Language.Value));
            if (first) report.New++;
            else if (written.Later || written.Version == 1) report.Versions++;
            if (written.Change is { } change) report.Change(change);
            report.Articles += document.All().Count(p => p.Kind is ProvisionKind.Article or ProvisionKind.Paragraph);
            foreach (Finding finding in document.Findings) report.Find(finding.Code);
        }

        /// <summary>Why a document that was read cannot be taken in this run; null where it can.</summary>
        private Refusal? Unfit(LegalDocument document, string file)
        {
            if (document.Identifiers.Count == 0) return new Refusal("identifier-missing", file);
            if ((document.Kind == DocumentKind.Instrument ? "instrument" : "measure") != order.Kind) return new Refusal("wrong-kind-of-text", file, document.Title);
            if (order.Territory is { } expected && document.Territory is { } stated && !Within(stated, expected))
                return new Refusal("other-territory", file, stated.Value, expected.Value);
            if (document.Territory is { } named && territories.Find(named) is null) return new Refusal("territory-unknown", file, named.Value);
            // No database keeps it in a text, and no law holds it.
            return document.All().Any(p => p.Heading.Contains('\0') || p.OwnText.Contains('\0')) ? new Refusal("text-holds-null", file) : null;
        }

        private static bool Within(TerritoryCode stated, TerritoryCode expected) =>
            stated == expected || stated.Value.StartsWith(expected.Value + "-", StringComparison.Ordinal);

        private static string Identity(string identifier, string language, DateOnly? from, IEnumerable<string> acts) =>
            string.Join('\t', [identifier, language, from?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", .. acts]);

        private static FrozenDictionary<string, string> Loaded(DbConnection connection)
        {
            using DbCommand changes = connection.Command("SELECT expression_id, source_id FROM library_change ORDER BY expression_id, position");
            ILookup<long, string> acts = changes.Rows(r => (r.GetInt64(0), r.GetString(1))).ToLookup(r => r.Item1, r => r.Item2);
            using DbCommand command = connection.Command("SELECT content_hash, source_id, language, in_force_from, id FROM library_expression WHERE superseded_at IS NULL");
            return command.Rows(r => (Hash: r.GetString(0), Identity: Identity(r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetFieldValue<DateOnly>(3), acts[r.GetInt64(4)])))
                .DistinctBy(r => r.Hash).ToFrozenDictionary(r => r.Hash, r => r.Identity, StringComparer.Ordinal);
        }
    }
}
