using Microsoft.EntityFrameworkCore;
using Minga.Kernel;

namespace Minga.Storage.Tests;

public readonly record struct NoteId(Guid Value);

public enum Mood
{
    Calm,
    Urgent,
}

public sealed class Note
{
    public NoteId Id { get; init; }
    public TerritoryCode Territory { get; init; }
    public LanguageCode Language { get; init; }
    public required LanguageMap Title { get; set; }
    public LanguageMap? Subtitle { get; set; }
    public Mood Mood { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public int Version { get; private set; } = 1;
}

/// <summary>A module as small as can be, to hold the conventions to their word.</summary>
public sealed class SampleDb(Database database) : ModuleDb(database, "sample")
{
    public static readonly ModuleSchema Schema = new("sample", typeof(SampleDb).Assembly);

    public DbSet<Note> Notes => Set<Note>();

    protected override void Define(ModelBuilder model) => model.Entity<Note>().HasKey(note => note.Id);
}
