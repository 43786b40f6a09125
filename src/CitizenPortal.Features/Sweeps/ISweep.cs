namespace CitizenPortal.Features.Sweeps;

/// <summary>A recurring job over the cases whose stored date has come. It may be repeated or run twice at once: each effect has a unique key.</summary>
public interface ISweep
{
    string Name { get; }

    Task RunAsync(SweepPass pass, CancellationToken ct);
}
