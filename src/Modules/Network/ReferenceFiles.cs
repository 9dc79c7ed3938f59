using System.Globalization;
using Minga.Kernel;
using YamlDotNet.RepresentationModel;

namespace Minga.Network;

/// <summary>The reference files of the network: what they say, as rows. A file that cannot be read is a bug of the build and throws.</summary>
/// <param name="Territories">The text of territories.tsv.</param>
/// <param name="Groupings">The text of groupings.yml.</param>
internal sealed record ReferenceFiles(string Territories, string Groupings)
{
    /// <summary>The files that this build ships.</summary>
    public static ReferenceFiles Shipped => new(Embedded("reference/territories.tsv"), Embedded("reference/groupings.yml"));

    public string ContentHash => Fingerprint.Of(Territories + "\n" + Groupings);

    public List<TerritoryRow> ReadTerritories()
    {
        var rows = new List<TerritoryRow>();
        foreach (string line in Territories.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 10) throw new FormatException($"territories.tsv: not ten cells: '{line}'");
            rows.Add(new()
            {
                Code = TerritoryCode.Parse(cells[0]), Position = rows.Count, Level = Enum.Parse<TerritoryLevel>(cells[1], ignoreCase: true),
                Parent = cells[2].Length > 0 ? TerritoryCode.Parse(cells[2]) : null,
                Alpha2 = NullIfEmpty(cells[3]), Alpha3 = NullIfEmpty(cells[4]), Numeric = NullIfEmpty(cells[5]),
                Name = LanguageMap.Of(es: cells[6], pt: cells[7], en: cells[8], fr: cells[9]),
            });
        }
        return rows;
    }

    public (List<GroupingRow> Groupings, List<MembershipRow> Memberships) ReadGroupings()
    {
        var groupings = new List<GroupingRow>();
        var memberships = new List<MembershipRow>();
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Groupings));
        foreach (YamlMappingNode node in ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            var name = (YamlMappingNode)node["name"];
            var grouping = new GroupingRow
            {
                Code = TerritoryCode.Parse(Text(node, "code")),
                Name = LanguageMap.Of(Text(name, "es"), Text(name, "pt"), Text(name, "en"), Text(name, "fr")),
            };
            groupings.Add(grouping);
            foreach (YamlMappingNode claim in ((YamlSequenceNode)node["claims"]).Cast<YamlMappingNode>())
                foreach (YamlNode territory in (YamlSequenceNode)claim["territories"])
                    memberships.Add(new()
                    {
                        Id = memberships.Count + 1, Grouping = grouping.Code, Territory = TerritoryCode.Parse(((YamlScalarNode)territory).Value!),
                        FromDay = Day(claim, "from"), ToDay = Day(claim, "to"), Source = Text(claim, "source"),
                        Standing = claim.Children.ContainsKey("standing")
                            ? Enum.Parse<MembershipStanding>(Text(claim, "standing"), ignoreCase: true)
                            : MembershipStanding.Undisputed,
                    });
        }
        return (groupings, memberships);
    }

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static DateOnly? Day(YamlMappingNode node, string key) =>
        node.Children.ContainsKey(key) ? DateOnly.ParseExact(Text(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? NullIfEmpty(string cell) => cell.Length > 0 ? cell : null;

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(ReferenceFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
