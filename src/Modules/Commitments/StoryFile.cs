using System.Reflection;
using Minga.Kernel;
using Minga.Web;

namespace Minga.Commitments;

/// <summary>What the story says of commitments, as it stands in the repository.</summary>
public sealed record StoryFile
{
    public List<CitedSource> Sources { get; init; } = [];
    public Dictionary<string, LanguageMap> Bodies { get; init; } = [];
    public List<Announcement> Commitments { get; init; } = [];

    /// <summary>The story of this build.</summary>
    public static StoryFile Shipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("story.commitments.yml")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    public static StoryFile Read(TextReader yaml) => YamlFile.Read<StoryFile>(yaml);
}
