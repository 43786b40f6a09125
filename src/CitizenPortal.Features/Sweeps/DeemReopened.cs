using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Nobody decided in time on the resident's request for a new answer: it is deemed accepted and the case is taken up again.</summary>
public sealed class DeemReopened(CaseBatches batches) : ISweep
{
    public string Name => nameof(DeemReopened);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        var due = new DueCases(q => q.ReopenDecideBy < today, q => q.ReopenDecideBy);
        return batches.RunAsync(pass, due, Reopen, ct);

        string? Reopen(Storage.PortalDb db, Question question)
        {
            question.DeemReopen(PortalActor.Sweep, pass.At);
            return null;
        }
    }
}
