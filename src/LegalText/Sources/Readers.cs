using Minga.Kernel;

namespace Minga.LegalText.Sources;

/// <summary>Every kind of source that Minga reads. A new one is a folder beside this file and a line here.</summary>
public static class Readers
{
    /// <summary>The readers in the order in which they are asked.</summary>
    public static IReadOnlyList<ISourceReader> All { get; } =
    [
        new Spain.SpainReader(),
        new LeyChile.LeyChileReader(),
        new Markdown.MarkdownReader(),
        new UnitedNations.UnitedNationsReader(),
        new Mexico.MexicoReader(),
        new AkomaNtoso.AkomaNtosoReader(),
        new BrazilSenate.BrazilSenateReader(),
        new Word.WordReader(),
    ];

    /// <summary>The reader of this file, chosen by its content; null where none recognises it.</summary>
    public static ISourceReader? For(SourceFile file) => All.FirstOrDefault(reader => reader.Recognises(file));

    /// <summary>Whether some reader knows the file as its register.</summary>
    public static bool IsRegister(SourceFile file) => All.Any(reader => reader.IsRegister(file));

    /// <summary>Reads the file with the reader that recognises it; refused as "not-recognised" where there is none.</summary>
    public static Reading Read(SourceFile file) =>
        For(file)?.Read(file) ?? new(file.Name, null, new Refusal("not-recognised", file.Name));
}
