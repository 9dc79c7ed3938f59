using Minga.Kernel;

namespace Minga.LegalText.Sources;

/// <summary>One file of a source, in memory.</summary>
/// <param name="Name">Path inside the folder or archive, with forward slashes: the place named in every refusal.</param>
/// <param name="Bytes">Its content.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The day of its last change where it was found: as near as a file can say to when it was taken from its source.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>
    /// A file by its name (the last part of its path) in the same folder or archive: a register that says what the texts themselves do not. Looked
    /// for once a name and kept; null where there is none.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?> Beside { get; init; } = static _ => null;

    /// <summary>The commit that made this version of the file; null where it was not taken from a repository's history.</summary>
    public Commit? Commit { get; init; }
}

/// <summary>A commit of a git repository.</summary>
/// <param name="Hash">Its full hash.</param>
/// <param name="On">The committer's date. Not to be trusted: git knows none before 1970, so that old law carries an invented one.</param>
/// <param name="Message">The whole message.</param>
public sealed record Commit(string Hash, DateTimeOffset On, string Message);

/// <summary>What became of a file: a document, or the reason why not. Exactly one of the two is set.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Document">The text.</param>
/// <param name="Refusal">Why it was refused; its place holds file and line ("uy/UY-ley-1.md:7").</param>
public sealed record Reading(string File, LegalDocument? Document, Refusal? Refusal);

/// <summary>
/// Reads one kind of source. A reader is chosen by content, never by name: the first whose <see cref="Recognises"/> says yes.
/// Readers hold no state and may be called from several threads.
/// </summary>
public interface ISourceReader
{
    /// <summary>Whether the first bytes look like this reader's kind of source. Cheap; reads no further than needed.</summary>
    bool Recognises(SourceFile file);

    /// <summary>Reads the whole file. Never throws for bad input: it is refused with its place.</summary>
    Reading Read(SourceFile file);

    /// <summary>Whether the file is no text but a register beside the texts, read through <see cref="SourceFile.Beside"/>: passed over in silence.</summary>
    bool IsRegister(SourceFile file) => false;

    /// <summary>
    /// Whether the earlier states of a file in a repository are earlier versions of the text, so that every commit is read. Of other repositories,
    /// whose commits correct files or add them, only the head is.
    /// </summary>
    bool ReadsHistory => false;
}
