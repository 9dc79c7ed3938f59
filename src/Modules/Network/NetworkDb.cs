using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Network;

/// <summary>The tables of the module. Other modules see <see cref="ITerritories"/>.</summary>
internal sealed class NetworkDb(Database database) : ModuleDb(database, "network")
{
    public DbSet<TerritoryRow> Territories => Set<TerritoryRow>();

    public DbSet<GroupingRow> Groupings => Set<GroupingRow>();

    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    public DbSet<ReferenceRow> References => Set<ReferenceRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<TerritoryRow>().ToTable("network_territory").HasKey(t => t.Code);
        model.Entity<TerritoryRow>().HasOne<TerritoryRow>().WithMany().HasForeignKey(t => t.Parent);
        model.Entity<GroupingRow>().ToTable("network_grouping").HasKey(g => g.Code);
        model.Entity<MembershipRow>().ToTable("network_membership").HasKey(m => m.Id);
        model.Entity<MembershipRow>().Property(m => m.Id).ValueGeneratedNever();
        model.Entity<MembershipRow>().HasOne<GroupingRow>().WithMany().HasForeignKey(m => m.Grouping);
        model.Entity<MembershipRow>().HasOne<TerritoryRow>().WithMany().HasForeignKey(m => m.Territory);
        model.Entity<ReferenceRow>().ToTable("network_reference").HasKey(r => r.File);
    }
}

internal sealed class TerritoryRow
{
    public required TerritoryCode Code { get; init; }

    /// <summary>The order of the file, in which parents stand before their children.</summary>
    public required int Position { get; init; }

    public required LanguageMap Name { get; init; }

    public required TerritoryLevel Level { get; init; }

    public required TerritoryCode? Parent { get; init; }

    public required string? Alpha2 { get; init; }

    public required string? Alpha3 { get; init; }

    public required string? Numeric { get; init; }
}

internal sealed class GroupingRow
{
    public required TerritoryCode Code { get; init; }

    public required LanguageMap Name { get; init; }
}

internal sealed class MembershipRow
{
    public required int Id { get; init; }

    public required TerritoryCode Grouping { get; init; }

    public required TerritoryCode Territory { get; init; }

    public required DateOnly? FromDay { get; init; }

    public required DateOnly? ToDay { get; init; }

    public required MembershipStanding Standing { get; init; }

    public required string Source { get; init; }
}

internal sealed class ReferenceRow
{
    public required string File { get; init; }

    public required int Version { get; init; }

    public required string ContentHash { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
}
