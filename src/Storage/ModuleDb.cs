using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Minga.Storage;

/// <summary>
/// The context of one module, with the conventions of the house: tables are the module's prefix and the entity's name in snake
/// case ("library_instrument"), enumerations are text, language maps are JSON, instants compare on both databases, and an integer
/// property named Version is the concurrency token, counted up by every update.
/// </summary>
public abstract class ModuleDb : DbContext
{
    private readonly Database database;
    private readonly string prefix;

    protected ModuleDb(Database database, string prefix)
    {
        this.database = database;
        this.prefix = prefix;
        ChangeTracker.LazyLoadingEnabled = false;
    }

    public Dialect Dialect => database.Dialect;

    /// <summary>
    /// Appends to the journal in the current transaction. Call it last before the commit: on PostgreSQL it holds the journal's
    /// head until then.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction is open: the change and its journal row would not be one.</exception>
    public JournalEntry Append(JournalDraft draft, DateTimeOffset now)
    {
        IDbContextTransaction transaction = Database.CurrentTransaction
            ?? throw new InvalidOperationException("The journal is written in the transaction of the change.");
        return Journal.Append(Database.GetDbConnection(), transaction.GetDbTransaction(), draft, now);
    }

    /// <summary>The module's entities: keys, relations and what the conventions do not know.</summary>
    protected abstract void Define(ModelBuilder model);

    protected sealed override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => database.Configure(optionsBuilder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Define(modelBuilder);
        Conventions.Name(modelBuilder, prefix);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Types(configurationBuilder, Dialect, GetType().Assembly);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void CountVersions()
    {
        ChangeTracker.DetectChanges();
        foreach (EntityEntry entry in ChangeTracker.Entries())
        {
            if (entry.State != EntityState.Modified || entry.Metadata.FindProperty(Conventions.Version) is not { IsConcurrencyToken: true }) continue;
            PropertyEntry version = entry.Property(Conventions.Version);
            Debug.Assert(version.OriginalValue is int, "The concurrency token is an int.");
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
