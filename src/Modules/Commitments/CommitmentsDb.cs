using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Minga.Storage;

namespace Minga.Commitments;

/// <summary>The tables of this module, for reading. They are written by <see cref="CommitmentsStory"/>.</summary>
internal sealed class CommitmentsDb(Database database) : ModuleDb(database, "commitments")
{
    /// <summary>The migrations of this module.</summary>
    public static readonly ModuleSchema Schema = new("commitments", typeof(CommitmentsDb).Assembly);

    public DbSet<StoredCommitment> Commitments => Set<StoredCommitment>();
    public DbSet<CommitmentAsk> CommitmentAsks => Set<CommitmentAsk>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<StoredCommitment>().ToTable("commitments_commitment").HasKey(c => new { c.Id, c.Version });
        model.Entity<CommitmentAsk>().HasKey(a => new { a.CommitmentId, a.Version, a.Ask });
    }
}

/// <summary>A version of a commitment.</summary>
internal sealed class StoredCommitment
{
    public string Id { get; private set; } = "";
    public int Version { get; private set; }
    public string Takeaway { get; private set; } = "";
    public string State { get; private set; } = "";
    public int Position { get; private set; }

    /// <summary>An <see cref="Commitments.Announcement"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public string ContentHash { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the next version was recorded; null for the current one.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public Announcement Announcement() => JsonSerializer.Deserialize<Announcement>(Content)!;
}

/// <summary>An ask that a version of a commitment would serve.</summary>
internal sealed class CommitmentAsk
{
    public string CommitmentId { get; private set; } = "";
    public int Version { get; private set; }
    public string Ask { get; private set; } = "";
}
