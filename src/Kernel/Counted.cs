namespace Minga.Kernel;

/// <summary>How far work that counts has come.</summary>
/// <param name="Done">How many so far.</param>
/// <param name="Share">The share of the whole, from 0 to 1; null while unknown.</param>
public readonly record struct Counted(long Done, double? Share);
