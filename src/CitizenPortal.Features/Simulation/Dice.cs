namespace CitizenPortal.Features.Simulation;

/// <summary>Chance that hangs on its facts alone: the same seed, case and hour throw the same numbers, whatever happened before.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, params ReadOnlySpan<long> facts)
    {
        _state = (ulong)seed;
        foreach (var fact in facts)
        {
            _state = Mixed(_state) ^ (ulong)fact;
        }
    }

    public int Below(int limit) => (int)(Mixed(_state += 0x9E3779B97F4A7C15) % (ulong)limit);

    public bool Percent(int chance) => Below(100) < chance;

    public bool IsOneIn(int many) => Below(many) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A number for a code that is the same in every process.</summary>
    public static long Of(string code) => code.Aggregate(5381L, (sum, c) => unchecked(sum * 33 + c));

    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
