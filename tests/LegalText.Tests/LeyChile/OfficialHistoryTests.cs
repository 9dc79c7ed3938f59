using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Minga.LegalText.Sources;

namespace Minga.LegalText.Tests.LeyChile;

/// <summary>Chile's constitution and codes in all their versions, from the bundle in MINGA_TEXTS. Read once; never committed.</summary>
public sealed partial class OfficialHistoryTests(OfficialHistoryTests.History history, ITestOutputHelper output) : IClassFixture<OfficialHistoryTests.History>
{
    [Fact]
    public void Every_commit_that_touches_law_is_read()
    {
        IReadOnlyList<Version> versions = history.Versions();
        output.WriteLine($"{versions.Count} versions of {versions.Select(v => v.Id).Distinct().Count()} texts in {versions.Select(v => v.Commit).Distinct().Count()} commits; "
            + $"{history.Provisions} provisions, {history.Texts} distinct texts; {history.Seconds:F1} s");
        foreach ((string code, int count) in history.Findings) output.WriteLine($"{code,-28}{count,8}");
        Assert.Equal([], history.Refused);
        // 988 commits in all; the other four write the README alone.
        Assert.Equal((984, 1911, 744), (versions.Select(v => v.Commit).Distinct().Count(), versions.Count, versions.Select(v => v.Id).Distinct().Count()));
        Assert.Equal(201, history.Findings["changing-act-not-registered"]);
        Assert.False(history.Findings.ContainsKey("version-date-contradicted"));
        // Where a commit names an act, that act changed each code in it.
        Assert.Equal([], versions.Where(v => v.Rank is "codigo" or "constitucion" && v.Acts.Count == 0 && v.NamesAct).Select(v => v.Name));
    }

    [Fact]
    public void Versions_of_a_code_follow_one_another_and_some_lie_ahead()
    {
        foreach (IGrouping<string, Version> code in history.Versions().Where(v => v.Rank is "codigo" or "constitucion").GroupBy(v => v.Id))
        {
            DateOnly[] days = [.. code.Select(v => v.From!.Value)];
            Assert.Equal(days.Distinct().Order(), days);
        }
        var today = new DateOnly(2026, 11, 25);
        Assert.Equal([new(2027, 2, 25), new(2027, 6, 1), new(2028, 4, 26)], history.Versions().Where(v => v.Rank == "codigo").Select(v => v.From!.Value).Where(d => d > today).Distinct().Order());
    }

    [Fact]
    public void The_text_of_every_code_is_the_file_to_the_letter()
    {
        Assert.Equal(16, history.Heads().Count);
        Assert.Equal([], history.Heads().Select(head => Missing(Encoding.UTF8.GetString(head.File.Bytes.Span), head.Document)).Where(missing => missing.Length > 0));
    }

    /// <summary>The articles read are those blocks of the file that begin with the word, counted here by a pattern of its own.</summary>
    [Fact]
    public void Every_article_of_the_codes_is_read_and_numbers_occur_once()
    {
        var doubled = new List<string>();
        foreach ((SourceFile file, LegalDocument document) in history.Heads())
        {
            HashSet<int> read = [.. document.All().Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Line)];
            string[] lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
            int[] printed = [.. Enumerable.Range(1, lines.Length - 1).Where(i => lines[i - 1].Length == 0 && BlockOfArticle().IsMatch(lines[i])).Select(i => i + 1)];
            Assert.Equal([], printed.Where(line => !read.Contains(line)).Select(line => lines[line - 1]));
            output.WriteLine($"{document.Title}: {printed.Length} blocks, {read.Count} articles");
            doubled.AddRange(document.Findings.Where(f => f.Code == "duplicate-number").Select(f => f.Excerpt.Split(' ')[0]));
        }
        // The decree that fixes the Civil Code prints its own article 5 without a heading, between two laws.
        Assert.Equal(["articulo-4/5~2"], doubled);
    }

    /// <summary>
    /// Counted by hand in "git diff -U0" of that commit: below the front matter, two added paragraphs in article 85 bis, two replaced ones in article
    /// 100 bis, and in article 85 bis the mark of a note that moved by some words, which is no change of the law.
    /// </summary>
    [Fact]
    public void An_act_changes_the_articles_that_its_diff_shows()
    {
        Version[] versions = [.. history.Versions().Where(v => v.Id == "codigo-tributario")];
        int at = Array.FindIndex(versions, v => v.Acts.Contains("LEY-21755"));
        Assert.Equal(new DateOnly(2025, 7, 11), versions[at].From);
        Dictionary<string, string> before = history.ArticlesOf(versions[at - 1].Name), after = history.ArticlesOf(versions[at].Name);
        Assert.Equal(["100-bis", "85-bis"], after.Keys.Union(before.Keys).Where(a => before.GetValueOrDefault(a) != after.GetValueOrDefault(a)).Order(StringComparer.Ordinal));
    }

    public sealed record Version(string Name, string Id, string Commit, string Rank, DateOnly? From, IReadOnlyList<string> Acts, bool NamesAct);

    /// <summary>The bundle, walked once.</summary>
    public sealed class History
    {
        private readonly List<Version> _versions = [];
        private readonly Dictionary<string, (SourceFile, LegalDocument)> _heads = [];
        private readonly Dictionary<string, Dictionary<string, string>> _kept = [];

        public List<string> Refused { get; } = [];

        public SortedDictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);

        public int Provisions { get; private set; }

        public int Texts { get; private set; }

        public double Seconds { get; private set; }

        public IReadOnlyList<Version> Versions()
        {
            if (_versions.Count == 0) Walk();
            return _versions;
        }

        public IReadOnlyCollection<(SourceFile File, LegalDocument Document)> Heads() => Versions().Count > 0 ? _heads.Values : [];

        /// <summary>The articles of a kept version by address.</summary>
        public Dictionary<string, string> ArticlesOf(string name) => _kept[name];

        private void Walk()
        {
            string? folder = Environment.GetEnvironmentVariable("MINGA_TEXTS");
            Assert.SkipWhen(folder is null, "MINGA_TEXTS does not name a folder with the official texts.");
            string path = Path.Combine(folder!, "cl.bundle");
            Assert.SkipUnless(File.Exists(path), "The folder of official texts has no cl.bundle.");
            long start = TimeProvider.System.GetTimestamp();
            var texts = new HashSet<string>(StringComparer.Ordinal);
            foreach (IntakeItem item in Intake.Open(path).Items())
            {
                Reading reading = item.Read();
                if (reading.Document is not { } document)
                {
                    Refused.Add(reading.Refusal!.ToString());
                    continue;
                }
                string id = document.Identifiers[0].Value;
                _versions.Add(new(item.Name, id, item.File!.Commit!.Hash, document.Rank, document.InForce?.From, [.. document.InForce?.Acts.Select(a => a.SourceId) ?? []],
                    !Unnamed().IsMatch(item.File.Commit.Message)));
                if (document.Rank is "codigo" or "constitucion") _heads[id] = (item.File, document);
                if (id == "codigo-tributario") _kept[item.Name] = document.All().Where(p => p.Kind == ProvisionKind.Article).ToDictionary(p => p.Address, p => p.OwnText);
                foreach (Provision provision in document.All())
                {
                    Provisions++;
                    texts.Add(provision.OwnText);
                }
                foreach (Finding finding in document.Findings) Findings[finding.Code] = Findings.GetValueOrDefault(finding.Code) + 1;
            }
            Texts = texts.Count;
            Seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        }
    }

    /// <summary>
    /// Empty where the tree's letters, in order, are the body's: every line stands at its place in the text or is the next one of the notes. Left out may
    /// be the notes' labels and, at the head of an article, the word and its number.
    /// </summary>
    private static string Missing(string file, LegalDocument document)
    {
        string body = file[(file.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..];
        string text = string.Concat(document.All().Select(p => Letters((p.Kind == ProvisionKind.Division ? p.Number : "") + p.Heading + string.Concat(p.Paragraphs))));
        string notes = string.Concat(document.All().SelectMany(p => p.Notes).Select(n => Letters(n.Text)));
        int at = 0, inNotes = 0;
        foreach (string line in body.Split('\n').SkipWhile(l => l.Length == 0).Skip(1))
        {
            string letters = Letters(line);
            if (letters.Length == 0 || NoteLabel().IsMatch(line)) continue;
            if (Stands(text, at, letters)) at += letters.Length;
            else if (Stands(notes, inNotes, letters)) inNotes += letters.Length;
            else if (Enumerable.Range(1, Math.Min(60, letters.Length)).FirstOrDefault(n => Stands(text, at, letters[n..]) && HeadOfArticle().IsMatch(letters[..n])) is > 0 and var head)
                at += letters.Length - head;
            else return $"{document.Title}: {line} / {text[at..Math.Min(text.Length, at + 60)]}";
        }
        return at == text.Length && inNotes == notes.Length ? "" : $"{document.Title}: the tree has {text.Length - at} letters and the notes {notes.Length - inNotes} that the body has not";
    }

    private static bool Stands(string text, int at, string letters) => string.CompareOrdinal(text, at, letters, 0, letters.Length) == 0;

    private static string Letters(string text) => string.Concat(text.ToLower(CultureInfo.InvariantCulture).Where(c => char.IsLetterOrDigit(c) && c is not ('º' or 'ª')));

    [GeneratedRegex(@"^\[(ORIGINAL|LINAJE|SIN-REGISTRO)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"^(Art[íi]culo|ART[ÍI]CULO|Art\.|ART\.)\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex BlockOfArticle();

    [GeneratedRegex(@"^NOTAS?\s*:?[\s\d.:-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteLabel();

    /// <summary>"artículo", its number and suffix; the mark that cut the word may stand inside ("A", "rtículo").</summary>
    [GeneratedRegex(@"^(a?rt[íi]culo|art|a)?(\d+[oa]?)?\p{L}{0,26}\d{0,2}[a-z]?(transitori[oa])?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadOfArticle();
}
