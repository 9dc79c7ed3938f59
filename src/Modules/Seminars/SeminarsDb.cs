using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Minga.Storage;

namespace Minga.Seminars;

/// <summary>The tables of this module, for reading. They are written by <see cref="SeminarsStory"/>.</summary>
internal sealed class SeminarsDb(Database database) : ModuleDb(database, "seminars")
{
    /// <summary>The migrations of this module.</summary>
    public static readonly ModuleSchema Schema = new("seminars", typeof(SeminarsDb).Assembly);

    public DbSet<StoredSeminar> Seminars => Set<StoredSeminar>();
    public DbSet<StoredTakeaway> Takeaways => Set<StoredTakeaway>();
    public DbSet<TakeawayAsk> TakeawayAsks => Set<TakeawayAsk>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<StoredSeminar>().ToTable("seminars_seminar").HasKey(s => new { s.Key, s.Version });
        model.Entity<StoredTakeaway>().ToTable("seminars_takeaway").HasKey(t => new { t.Id, t.Version });
        model.Entity<TakeawayAsk>().HasKey(a => new { a.TakeawayId, a.Version, a.Ask });
    }
}

/// <summary>A version of a seminar.</summary>
internal sealed class StoredSeminar
{
    public string Key { get; private set; } = "";
    public int Version { get; private set; }
    public DateOnly FromDay { get; private set; }

    /// <summary>A <see cref="Programme"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public string ContentHash { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the next version was recorded; null for the current one.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public Programme Programme() => JsonSerializer.Deserialize<Programme>(Content)!;
}

/// <summary>A version of a takeaway.</summary>
internal sealed class StoredTakeaway
{
    public string Id { get; private set; } = "";
    public int Version { get; private set; }
    public string Seminar { get; private set; } = "";
    public int Session { get; private set; }
    public int Position { get; private set; }

    /// <summary>A <see cref="KeptTakeaway"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public string ContentHash { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public DateTimeOffset? SupersededAt { get; private set; }

    public Contracts.Takeaway Takeaway() => JsonSerializer.Deserialize<KeptTakeaway>(Content)!.Contract();
}

/// <summary>An ask that a version of a takeaway is about.</summary>
internal sealed class TakeawayAsk
{
    public string TakeawayId { get; private set; } = "";
    public int Version { get; private set; }
    public string Ask { get; private set; } = "";
}
