using System.Text.RegularExpressions;

namespace Minga.Architecture.Tests;

/// <summary>Types are named by the glossary's words, not by what the type is for the program.</summary>
public sealed partial class NameTests
{
    [Fact]
    public void No_type_is_called_a_service_or_the_like() =>
        Assert.Empty(Source.Files(Source.Src, ".cs", ".razor").SelectMany(file => Banned(Path.GetFileName(file), File.ReadAllText(file))));

    [Theory]
    [InlineData("public sealed class AlignmentService { }", "AlignmentService")]
    [InlineData("internal static class TextHelpers { }", "TextHelpers")]
    [InlineData("public sealed record struct RowMapper(int Id);", "RowMapper")]
    [InlineData("interface IRoomManager { }", "IRoomManager")]
    public void A_planted_name_is_found(string source, string type) => Assert.Equal([$"X.cs: {type}"], Banned("X.cs", source));

    [Theory]
    [InlineData("services.AddScoped<LibraryDb>(); // the Service Manager of class")]
    [InlineData("public sealed class Serviceable { }")]
    public void Other_words_are_not(string source) => Assert.Empty(Banned("X.cs", source));

    [Fact]
    public void A_page_is_not_either() => Assert.Equal(["RoomManager.razor: RoomManager"], Banned("RoomManager.razor", "<p></p>"));

    private static IEnumerable<string> Banned(string file, string text)
    {
        IEnumerable<string> types = Types().Matches(text).Select(m => m.Groups["type"].Value);
        if (Path.GetExtension(file) == ".razor") types = types.Prepend(Path.GetFileNameWithoutExtension(file));
        return types.Where(type => Words().IsMatch(type)).Select(type => $"{file}: {type}");
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(?<type>[A-Z]\w*)")]
    private static partial Regex Types();

    [GeneratedRegex("(?:Service|Manager|Helper|Mapper)s?$")]
    private static partial Regex Words();
}
