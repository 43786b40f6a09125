using System.Text.Json;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Sweeps;

/// <summary>One run: the moment it acts at, what it counted, and the lease it must keep between batches.</summary>
public sealed class SweepPass(Moment at, Func<CancellationToken, Task> keepLease)
{
    public Moment At { get; } = at;

    public SweepTally Tally { get; } = new();

    public Task KeepLeaseAsync(CancellationToken ct) => keepLease(ct);
}

/// <summary>Scanned = acted + skipped; every skip has its reason.</summary>
public sealed class SweepTally
{
    private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);

    public int Acted { get; private set; }

    public int Skipped { get; private set; }

    public int Scanned => Acted + Skipped;

    public string ReasonsJson => JsonSerializer.Serialize(_reasons, JsonSerializerOptions.Default);

    public void Act(int count = 1) => Acted += count;

    /// <summary>One case: acted when there is no reason why not.</summary>
    public void Count(string? reason)
    {
        if (reason is null)
        {
            Act();
        }
        else
        {
            Skip(reason);
        }
    }

    public void Skip(string reason, int count = 1)
    {
        if (count > 0)
        {
            Skipped += count;
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + count;
        }
    }

    public void Add(SweepTally part)
    {
        Acted += part.Acted;
        foreach (var (reason, count) in part._reasons)
        {
            Skip(reason, count);
        }
    }
}
