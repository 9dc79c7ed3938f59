namespace Minga.Kernel;

/// <summary>
/// The two dates of every answer. The same pair gives the same answer for ever: nothing recorded after <see cref="KnownOn"/> and
/// nothing in force after <see cref="InForce"/> takes part.
/// </summary>
/// <param name="InForce">The day in the world.</param>
/// <param name="KnownOn">The instant up to which the records here are read.</param>
public readonly record struct AsOf(DateOnly InForce, DateTimeOffset KnownOn)
{
    /// <summary>Today, with everything recorded so far.</summary>
    public static AsOf Now(TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new(DateOnly.FromDateTime(now.UtcDateTime), now);
    }
}
