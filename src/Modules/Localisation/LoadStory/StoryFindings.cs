using Microsoft.EntityFrameworkCore;
using Minga.Kernel;
using Microsoft.EntityFrameworkCore.Storage;

namespace Minga.Localisation.LoadStory;

/// <summary>
/// Loads the findings of the story: asserted by the demonstration's editors, proposed and confirmed by one hand, and marked so. An entry that
/// changed since is another finding that takes the place of the one before; an entry that is gone is retracted. Nothing is deleted.
/// </summary>
public static class StoryFindings
{
    /// <summary>Whose findings they are.</summary>
    public const string Editors = "editors";

    private static readonly Actor Story = new("system/story", null);

    /// <summary>Loads what is new or changed, each finding in its own transaction.</summary>
    /// <returns>How many findings that were.</returns>
    public static int Load(Storage.Database database, TimeProvider time) => Load(database, time, [.. StoryFile.Shipped()]);

    internal static int Load(Storage.Database database, TimeProvider time, IReadOnlyList<(string Name, string Hash, StoryFile File)> files)
    {
        int changed = 0;
        using var marks = new LocalisationDb(database);
        foreach ((string name, string hash, StoryFile file) in files)
        {
            Mark? before = marks.Marks.FirstOrDefault(m => m.Name == name);
            if (before?.Value == hash) continue;
            changed += File(database, time, file);
            if (before is null) marks.Add(new Mark { Name = name, Value = hash });
            else before.Value = hash;
            marks.SaveChanges();
        }
        return changed;
    }

    private static int File(Storage.Database database, TimeProvider time, StoryFile file)
    {
        TerritoryCode territory = TerritoryCode.Parse(file.Territory);
        List<Finding> held;
        using (var db = new LocalisationDb(database))
            held = [.. db.Findings.AsNoTracking().Where(f => f.Proposer == Story.Person && f.Territory == territory && f.Status == FindingStatus.Confirmed)];
        var current = held.ToDictionary(f => Entry(f.Id));
        int changed = 0;
        var said = file.Proposals().ToList();
        foreach ((string id, Proposal proposal) in said)
        {
            Finding? before = current.GetValueOrDefault(id);
            if (before is not null && before.ContentHash == (proposal with { Supersedes = before.Supersedes }).Hash) continue;
            changed++;
            Record(database, time, before is null ? id : $"{id}~{Edition(before.Id) + 1}", proposal with { Supersedes = before?.Id });
        }
        foreach (Finding gone in current.Where(c => said.All(s => s.Id != c.Key)).Select(c => c.Value))
        {
            changed++;
            Outcome retracted = new Register(database, time).RetractAsync(gone.Id, gone.Version, Story, new("The demonstration no longer says this.", "en")).GetAwaiter().GetResult();
            if (retracted.Refusal is { } no) throw new InvalidOperationException($"{gone.Id} could not be retracted: {no}");
        }
        return changed;
    }

    private static void Record(Storage.Database database, TimeProvider time, string id, Proposal proposal)
    {
        using var db = new LocalisationDb(database);
        using IDbContextTransaction transaction = db.BeginAloneAsync(default).GetAwaiter().GetResult();
        if (db.Findings.Any(f => f.Id == id)) return;
        DateTimeOffset now = time.GetUtcNow();
        Finding finding = db.Propose(id, proposal, Story, Editors, onePerson: true, now);
        finding.Confirm(Story.Person);
        db.GiveWayAsync(finding, Story, now, default).GetAwaiter().GetResult();
        db.CommitAsync(transaction, finding, Act.Confirmed, Story, now, default).GetAwaiter().GetResult();
    }

    private static string Entry(string id) => id.IndexOf('~', StringComparison.Ordinal) is >= 0 and var at ? id[..at] : id;

    private static int Edition(string id) => id.IndexOf('~', StringComparison.Ordinal) is >= 0 and var at ? int.Parse(id.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture) : 1;
}
