using Microsoft.EntityFrameworkCore;
using Minga.Storage;

namespace Minga.Localisation;

/// <summary>The tables of this module.</summary>
public sealed class LocalisationDb(Database database) : ModuleDb(database, "localisation")
{
    /// <summary>The migrations of this module.</summary>
    public static readonly ModuleSchema Schema = new("localisation", typeof(LocalisationDb).Assembly);

    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Step> Steps => Set<Step>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Dispute> Disputes => Set<Dispute>();
    public DbSet<Mark> Marks => Set<Mark>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<Finding>().HasKey(f => f.Id);
        model.Entity<Finding>().Ignore(f => f.Iri);
        model.Entity<Finding>().HasOne<Finding>().WithMany().HasForeignKey(f => f.Supersedes);
        model.Entity<Step>().HasKey(s => new { s.FindingId, s.Number });
        model.Entity<Step>().HasOne<Finding>().WithMany().HasForeignKey(s => s.FindingId);
        model.Entity<Evidence>().HasKey(e => new { e.FindingId, e.Ordinal, e.Step });
        model.Entity<Evidence>().HasOne<Finding>().WithMany().HasForeignKey(e => e.FindingId);
        model.Entity<Evidence>().Ignore(e => e.Proof);
        model.Entity<Dispute>().HasKey(d => d.Id);
        model.Entity<Dispute>().HasOne<Finding>().WithMany().HasForeignKey(d => d.FindingId);
        model.Entity<Mark>().HasKey(m => m.Name);
    }
}

/// <summary>A value that this module keeps for itself.</summary>
public sealed class Mark
{
    public required string Name { get; init; }
    public required string Value { get; set; }
}
