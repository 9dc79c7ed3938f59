namespace Minga.Kernel;

/// <summary>How far work that counts has come.</summary>
/// <param name="Done">How many so far.</param>
/// <param name="Total">How many in all; null while unknown.</param>
public readonly record struct Counted(long Done, long? Total);
