namespace Minga.Testing;

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>Noon UTC on the first day of the seminar.</summary>
    public FakeTime() : this(new(2024, 9, 5, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
