using Microsoft.EntityFrameworkCore;
using Minga.Storage;

namespace Minga.Library;

/// <summary>The tables of this module, for reading. Texts are written by <see cref="ImportTexts.Recording"/> in bulk.</summary>
public sealed class LibraryDb(Database database) : ModuleDb(database, "library")
{
    /// <summary>The migrations of this module.</summary>
    public static readonly ModuleSchema Schema = new("library", typeof(LibraryDb).Assembly);

    public DbSet<Work> Works => Set<Work>();
    public DbSet<Expression> Expressions => Set<Expression>();
    public DbSet<StoredProvision> Provisions => Set<StoredProvision>();
    public DbSet<VersionAct> VersionActs => Set<VersionAct>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<StoredFinding> Findings => Set<StoredFinding>();
    public DbSet<StoredKeyword> Keywords => Set<StoredKeyword>();
    public DbSet<Description> Descriptions => Set<Description>();
    public DbSet<StoredSummary> Summaries => Set<StoredSummary>();
    public DbSet<StoredAsk> Asks => Set<StoredAsk>();
    public DbSet<AskSpan> AskSpans => Set<AskSpan>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<Work>().HasKey(w => w.Id);
        model.Entity<Expression>().HasKey(e => e.Id);
        model.Entity<StoredProvision>().ToTable((string?)null).ToView("library_provision").HasKey(p => new { p.ExpressionId, p.Position });
        model.Entity<VersionAct>().ToTable("library_change").HasKey(c => new { c.ExpressionId, c.Position });
        model.Entity<Claim>().HasKey(c => c.Id);
        model.Entity<StoredFinding>().ToTable("library_finding").HasKey(f => new { f.ExpressionId, f.Position });
        model.Entity<StoredKeyword>().ToTable("library_keyword").HasKey(k => new { k.ExpressionId, k.Position });
        model.Entity<Description>().HasKey(d => new { d.WorkId, d.Version });
        model.Entity<StoredSummary>().ToTable("library_summary").HasKey(s => new { s.WorkId, s.Address, s.Version });
        model.Entity<StoredAsk>().ToTable("library_ask").HasKey(a => new { a.Id, a.Version });
        model.Entity<AskSpan>().HasKey(s => new { s.AskId, s.Version, s.Language, s.Ordinal });
    }
}
