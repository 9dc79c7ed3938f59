using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Localisation;

/// <summary>What an act came to.</summary>
/// <param name="Finding">The finding as it is now; null where there is none.</param>
/// <param name="Refusal">Why nothing was done; null where it was.</param>
public sealed record Outcome(Finding? Finding, Refusal? Refusal = null);

/// <summary>
/// Writes findings: every act is one transaction with its step and its journal row, and looks before it writes as the only one that writes,
/// so that of two who act at once the second sees what the first did.
/// </summary>
public sealed class Register(Storage.Database database, TimeProvider time)
{
    /// <summary>Proposes a finding.</summary>
    public async Task<Outcome> ProposeAsync(Proposal said, Actor who, CancellationToken cancel = default)
    {
        if (said.Check() is { } wrong) return new(null, wrong);
        await using var db = new LocalisationDb(database);
        await using IDbContextTransaction transaction = await db.BeginAloneAsync(cancel);
        if (said.Supersedes is { } before && await db.Findings.AsNoTracking().AllAsync(f => f.Id != before || f.Status != FindingStatus.Confirmed, cancel))
            return new(null, new("finding-over", "", before));
        Finding finding = db.Propose(Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture), said, who, who.Body ?? "editors", false, time.GetUtcNow());
        return await db.CommitAsync(transaction, finding, Act.Proposed, who, time.GetUtcNow(), cancel);
    }

    /// <summary>Another person agrees; a finding whose place it takes gives way in the same transaction.</summary>
    public Task<Outcome> ConfirmAsync(string id, int version, Actor who, CancellationToken cancel = default) =>
        ActAsync(id, version, Act.Confirmed, who, null, f => f.Confirm(who.Person), async (db, finding, now) =>
        {
            await db.GiveWayAsync(finding, who, now, cancel);
            return null;
        }, cancel);

    /// <summary>Another person does not agree.</summary>
    public Task<Outcome> RejectAsync(string id, int version, Actor who, Said reason, CancellationToken cancel = default) =>
        ActAsync(id, version, Act.Rejected, who, reason, f => Empty(reason) ?? f.Reject(who.Person), null, cancel);

    /// <summary>The proposer takes it back.</summary>
    public Task<Outcome> RetractAsync(string id, int version, Actor who, Said reason, CancellationToken cancel = default) =>
        ActAsync(id, version, Act.Retracted, who, reason, f => f.Retract(who.Person), null, cancel);

    /// <summary>Anybody with a credential says why it is wrong, with evidence.</summary>
    public Task<Outcome> DisputeAsync(string id, int version, Actor who, Said reason, string evidence, CancellationToken cancel = default) =>
        ActAsync(id, version, Act.Disputed, who, reason, f => Empty(reason) ?? (string.IsNullOrWhiteSpace(evidence) ? new("evidence-missing", "evidence") : f.Dispute()),
            (db, finding, now) =>
            {
                db.Add(Dispute.Of(Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture), finding.Id, who, reason, evidence.Trim(), now));
                return Task.FromResult<Refusal?>(null);
            }, cancel);

    /// <summary>A dispute is answered by a person other than the proposer, or taken back by who raised it.</summary>
    public Task<Outcome> SettleAsync(string id, int version, string dispute, Actor who, Said answer, CancellationToken cancel = default) =>
        ActAsync(id, version, Act.Settled, who, answer, f => Empty(answer), async (db, finding, now) =>
        {
            List<Dispute> open = await db.Disputes.Where(d => d.FindingId == finding.Id && d.SettledAt == null).ToListAsync(cancel);
            if (open.SingleOrDefault(d => d.Id == dispute) is not { } meant) return new("dispute-over");
            if (who.Person == finding.Proposer && who.Person != meant.RaisedBy) return new("own-finding-disputed");
            meant.Settle(who, answer, now);
            finding.Settle(open.Any(d => d.SettledAt is null));
            return null;
        }, cancel);

    /// <summary>A reviewer looked again at a finding whose article changed, and the quoted words still stand in it.</summary>
    public Task<Outcome> KeepAsync(string id, int version, Actor who, IReadOnlyDictionary<int, Proof> again, CancellationToken cancel = default) =>
        ActAsync(id, version, Act.Kept, who, null, f => f.Keep(who.Person), Replacing(again, cancel), cancel);

    /// <summary>Texts of ours found the quoted words: better evidence takes the place of what there was.</summary>
    internal Task<Outcome> VerifyAsync(string id, IReadOnlyDictionary<int, Proof> better, CancellationToken cancel) =>
        ActAsync(id, null, Act.Verified, Texts, null, _ => null, Replacing(better, cancel), cancel);

    /// <summary>A quoted article changed, by the acts that are the reason, where its source names any.</summary>
    internal Task<Outcome> ReturnAsync(string id, Said? reason, CancellationToken cancel) =>
        ActAsync(id, null, Act.Returned, Texts, reason, f => f.Return(), null, cancel);

    private static Func<LocalisationDb, Finding, DateTimeOffset, Task<Refusal?>> Replacing(IReadOnlyDictionary<int, Proof> proofs, CancellationToken cancel) =>
        async (db, finding, now) =>
        {
            await db.ReplaceAsync(finding, proofs, now, cancel);
            return null;
        };

    private static readonly Actor Texts = new("system/texts", null);

    private static Refusal? Empty(Said said) => string.IsNullOrWhiteSpace(said.Text) ? new("reason-missing", "reason") : null;

    /// <param name="id">The finding.</param>
    /// <param name="version">The step that the actor saw; null for what of ours acts on whatever stands.</param>
    /// <param name="act">What is done.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="decide">What the finding says to it.</param>
    /// <param name="also">What belongs to the act beside; it may refuse it, too.</param>
    /// <param name="cancel">Ends it.</param>
    private async Task<Outcome> ActAsync(
        string id, int? version, Act act, Actor who, Said? reason, Func<Finding, Refusal?> decide, Func<LocalisationDb, Finding, DateTimeOffset, Task<Refusal?>>? also,
        CancellationToken cancel)
    {
        await using var db = new LocalisationDb(database);
        await using IDbContextTransaction transaction = await db.BeginAloneAsync(cancel);
        Finding? finding = await db.Findings.FirstOrDefaultAsync(f => f.Id == id, cancel);
        if (finding is null) return new(null);
        if (version is { } seen && finding.Version != seen) return new(finding, new("finding-changed"));
        if (decide(finding) is { } no) return new(await db.Findings.AsNoTracking().FirstAsync(f => f.Id == id, cancel), no);
        DateTimeOffset now = time.GetUtcNow();
        db.Entry(finding).State = EntityState.Modified;
        if (also is not null && await also(db, finding, now) is { } refused) return new(await db.Findings.AsNoTracking().FirstAsync(f => f.Id == id, cancel), refused);
        return await db.CommitAsync(transaction, finding, act, who, now, cancel, reason);
    }
}

/// <summary>The parts of an act that the story's loading uses too.</summary>
internal static class Recording
{
    /// <summary>A transaction that is the only one that writes public records.</summary>
    public static async Task<IDbContextTransaction> BeginAloneAsync(this LocalisationDb db, CancellationToken cancel)
    {
        IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Journal.Alone(db.Database.GetDbConnection(), transaction.GetDbTransaction());
        return transaction;
    }

    /// <summary>Adds a finding with its evidence; the step is the caller's.</summary>
    public static Finding Propose(this LocalisationDb db, string id, Proposal said, Actor who, string assertedBy, bool onePerson, DateTimeOffset now)
    {
        Finding finding = Finding.Of(id, said, who.Person, assertedBy, onePerson, now);
        db.Add(finding);
        db.AddRange(said.Proofs.Select((proof, i) => Evidence.Of(id, i, 1, proof, now)));
        return finding;
    }

    /// <summary>Closes the step before, adds this one and its journal row, and commits.</summary>
    public static async Task<Outcome> CommitAsync(
        this LocalisationDb db, IDbContextTransaction transaction, Finding finding, Act act, Actor who, DateTimeOffset now, CancellationToken cancel, Said? reason = null)
    {
        await db.SaveChangesAsync(cancel);
        await db.StepAsync(finding, act, who, reason, now, cancel);
        db.Append(new(finding.Iri, finding.Version, who.Person, Fingerprint.Of($"{finding.ContentHash}\n{finding.Status}\n{finding.Disputed}\n{finding.Returned}\n{reason?.Text}"),
            $"finding-{act.ToString().ToLowerInvariant()}"), now);
        await transaction.CommitAsync(cancel);
        return new(finding);
    }

    /// <summary>The finding whose place a confirmed one takes gives way, with a step and a journal row of its own.</summary>
    public static async Task GiveWayAsync(this LocalisationDb db, Finding finding, Actor who, DateTimeOffset now, CancellationToken cancel)
    {
        if (finding.Supersedes is null || await db.Findings.FirstOrDefaultAsync(f => f.Id == finding.Supersedes, cancel) is not { } before) return;
        before.GiveWay();
        await db.SaveChangesAsync(cancel);
        await db.StepAsync(before, Act.Superseded, who, null, now, cancel);
        db.Append(new(before.Iri, before.Version, who.Person, Fingerprint.Of($"{before.ContentHash}\n{finding.Id}"), "finding-superseded"), now);
    }

    /// <summary>Closes evidence and puts other proofs in its place.</summary>
    public static async Task ReplaceAsync(this LocalisationDb db, Finding finding, IReadOnlyDictionary<int, Proof> better, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (Evidence old in await db.Evidence.Where(e => e.FindingId == finding.Id && e.KnownTo == null).ToListAsync(cancel))
        {
            if (!better.TryGetValue(old.Ordinal, out Proof? proof)) continue;
            old.Close(now);
            db.Add(Evidence.Of(finding.Id, old.Ordinal, finding.Version + 1, proof, now));
        }
    }

    private static async Task StepAsync(this LocalisationDb db, Finding finding, Act act, Actor who, Said? reason, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (Step open in await db.Steps.Where(s => s.FindingId == finding.Id && s.KnownTo == null).ToListAsync(cancel)) open.Close(now);
        db.Add(Step.Of(finding, act, who, reason, now));
        await db.SaveChangesAsync(cancel);
    }
}
