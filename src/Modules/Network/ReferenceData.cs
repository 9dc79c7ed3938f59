using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Minga.Storage;

namespace Minga.Network;

/// <summary>Brings the tables to what the reference files say.</summary>
internal static class ReferenceData
{
    private const string Name = "territories";

    /// <summary>
    /// Replaces the rows where the files changed since they were loaded, in one transaction with its journal row. Nothing happens
    /// where they did not, also when several nodes start at once.
    /// </summary>
    /// <returns>Whether anything was loaded.</returns>
    public static bool Load(NetworkDb db, ReferenceFiles files, DateTimeOffset now)
    {
        string hash = files.ContentHash;
        if (db.References.Any(r => r.File == Name && r.ContentHash == hash)) return false;

        using IDbContextTransaction transaction = db.Database.BeginTransaction();
        // SQLite's transaction is the only writer already.
        if (db.Dialect == Dialect.Postgres) db.Database.ExecuteSqlRaw("LOCK TABLE network_reference IN EXCLUSIVE MODE");
        ReferenceRow? before = db.References.AsNoTracking().SingleOrDefault(r => r.File == Name);
        if (before?.ContentHash == hash) return false;

        db.Memberships.ExecuteDelete();
        db.Groupings.ExecuteDelete();
        db.Territories.ExecuteDelete();
        db.References.Where(r => r.File == Name).ExecuteDelete();
        (List<GroupingRow> groupings, List<MembershipRow> memberships) = files.ReadGroupings();
        db.AddRange(files.ReadTerritories());
        db.AddRange(groupings);
        db.AddRange(memberships);
        int version = (before?.Version ?? 0) + 1;
        db.Add(new ReferenceRow { File = Name, Version = version, ContentHash = hash, LoadedAt = now });
        db.SaveChanges();
        db.Append(new("/reference/" + Name, version, "system/start", hash, "reference-loaded"), now);
        transaction.Commit();
        db.ChangeTracker.Clear();
        return true;
    }
}
