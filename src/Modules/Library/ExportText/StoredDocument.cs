using System.Data.Common;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Storage;

namespace Minga.Library.ExportText;

/// <summary>A stored version of a text: its words and what is known about them.</summary>
internal sealed record StoredText(LegalDocument Document, TextFacts Facts);

/// <summary>Makes the document of a stored expression again, as its reader had made it.</summary>
internal static class StoredDocument
{
    /// <summary>The version of a work's text that counted at two dates; null where there is none.</summary>
    public static StoredText? Read(DbConnection connection, string key, LanguageCode? language, AsOf asOf)
    {
        using DbCommand find = connection.Command(
            $"""
            SELECT w.id, w.kind, w.rank, w.number, w.territory, e.id, e.language, e.title, e.official_address, e.source_id, e.in_force_from, e.standing,
              w.adopted_on, w.official_address, e.taken_on, e.version, e.content_hash
            FROM library_work w JOIN library_expression e ON e.work_id = w.id
            WHERE w.key = @key AND e.recorded_at <= @on AND (e.superseded_at IS NULL OR e.superseded_at > @on) AND (e.in_force_from IS NULL OR e.in_force_from <= @day)
              {(language is null ? "" : "AND e.language = @language")}
            ORDER BY e.language, e.in_force_from DESC NULLS LAST, e.version DESC
            """);
        find.With("@key", key).With("@on", asOf.KnownOn).With("@day", asOf.InForce);
        if (language is { } only) find.With("@language", only.Value);
        var found = find.Rows(r => new
        {
            Work = r.GetInt64(0), Kind = r.GetString(1), Rank = r.GetString(2), Number = r.GetString(3), Territory = r.Text(4), Id = r.GetInt64(5),
            Language = r.GetString(6), Title = r.GetString(7), Official = r.Text(8), SourceId = r.GetString(9), From = Day(r, 10), Standing = TextFacts.StandingOf(r.GetString(11)),
            AdoptedOn = Day(r, 12), OfficialOfWork = r.Text(13), TakenOn = r.GetFieldValue<DateOnly>(14), Version = r.GetInt32(15), Hash = r.GetString(16),
        });
        if (found.Count == 0) return null;
        var text = found[0];
        (IReadOnlyList<StatedDate> dates, IReadOnlyList<SourceStatement> statements) = Claims(connection, text.Id);
        VersionInForce? inForce = text.From is { } from ? new(from, Acts(connection, text.Id)) : null;
        var document = new LegalDocument
        {
            Kind = text.Kind == "instrument" ? DocumentKind.Instrument : DocumentKind.Measure, Language = LanguageCode.Parse(text.Language), Title = text.Title,
            Identifiers = Identifiers(connection, text.Work, text.SourceId), Rank = text.Rank, Number = text.Number,
            Territory = TerritoryCode.TryParse(text.Territory, out TerritoryCode territory) ? territory : null,
            OfficialAddress = text.Official is null ? null : new Uri(text.Official), Dates = dates, Statements = statements,
            Keywords = Keywords(connection, text.Id), Findings = Findings(connection, text.Id), Provisions = Provisions(connection, text.Id),
            Standing = text.Standing, InForce = inForce,
        };
        return new(document, new TextFacts
        {
            Kind = document.Kind, Key = key, Title = text.Title, Language = document.Language, Rank = text.Rank, Number = text.Number, Territory = document.Territory,
            SourceId = text.SourceId, AdoptedOn = text.AdoptedOn, InForceFrom = text.From, Acts = inForce?.Acts ?? [], Standing = text.Standing,
            Official = TextFacts.Address(text.OfficialOfWork?.Replace("{lang}", text.Language, StringComparison.Ordinal)) ?? TextFacts.Address(text.Official),
            TakenOn = text.TakenOn, Version = text.Version, Fingerprint = text.Hash,
        });
    }

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static IReadOnlyList<Identifier> Identifiers(DbConnection connection, long work, string own)
    {
        using DbCommand command = connection.Command("SELECT scheme, value FROM library_identifier WHERE work_id = @id").With("@id", work);
        // The source's own comes first, whatever order the database gives.
        return [.. command.Rows(r => new Identifier(r.GetString(0), r.GetString(1))).OrderBy(i => i.Value == own ? 0 : 1).ThenBy(i => i.Scheme, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ChangingAct> Acts(DbConnection connection, long expression)
    {
        using DbCommand command = connection.Command("SELECT source_id, title, official_address FROM library_change WHERE expression_id = @id ORDER BY position").With("@id", expression);
        return command.Rows(r => new ChangingAct(r.GetString(0), r.GetString(1), r.Text(2) is { } address && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri : null));
    }

    private static (IReadOnlyList<StatedDate>, IReadOnlyList<SourceStatement>) Claims(DbConnection connection, long expression)
    {
        using DbCommand command = connection.Command("SELECT what, value, stated_on FROM library_claim WHERE expression_id = @id ORDER BY id").With("@id", expression);
        var rows = command.Rows(r => (What: r.GetString(0), Value: r.GetString(1), On: r.IsDBNull(2) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(2)));
        return ([.. rows.Where(r => r.On is not null).Select(r => new StatedDate(r.What, r.On!.Value))],
            [.. rows.Where(r => r.On is null).Select(r => new SourceStatement(r.What, r.Value))]);
    }

    private static IReadOnlyList<Keyword> Keywords(DbConnection connection, long expression)
    {
        using DbCommand command = connection.Command("SELECT vocabulary, value, authority FROM library_keyword WHERE expression_id = @id ORDER BY position").With("@id", expression);
        return command.Rows(r => new Keyword(r.GetString(0), r.GetString(1), Enum.Parse<TextAuthority>(r.GetString(2), ignoreCase: true)));
    }

    private static IReadOnlyList<Finding> Findings(DbConnection connection, long expression)
    {
        using DbCommand command = connection.Command("SELECT code, line, excerpt FROM library_finding WHERE expression_id = @id ORDER BY position").With("@id", expression);
        return command.Rows(r => new Finding(r.GetString(0), r.GetInt32(1), r.GetString(2)));
    }

    private static List<Provision> Provisions(DbConnection connection, long expression)
    {
        using DbCommand command = connection.Command(
            "SELECT position, parent, kind, number, address, heading, text, aliases, notes, line FROM library_provision WHERE expression_id = @id ORDER BY position")
            .With("@id", expression);
        var rows = command.Rows(r => (Position: r.GetInt32(0), Parent: r.IsDBNull(1) ? -1 : r.GetInt32(1), Provision: new Provision
        {
            Kind = Enum.Parse<ProvisionKind>(r.GetString(2), ignoreCase: true), Number = r.GetString(3), Address = r.GetString(4), Heading = r.GetString(5),
            Paragraphs = r.GetString(6) is { Length: > 0 } text ? text.Split('\n') : [],
            Aliases = r.GetString(7).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Notes = StoredNote.Read(r.GetString(8)),
            Line = r.GetInt32(9),
            // A division that restarts the numbers takes part in addresses; any other is "d:" and its number.
            Restarts = r.GetString(2) == "division" && !r.GetString(4).Split('/')[^1].StartsWith("d:", StringComparison.Ordinal),
        }));
        ILookup<int, (int Position, int Parent, Provision Provision)> inside = rows.ToLookup(r => r.Parent);
        return Below(-1);

        List<Provision> Below(int parent) => [.. inside[parent].Select(r => r.Provision with { Children = Below(r.Position) })];
    }
}
