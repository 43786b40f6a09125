using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Sweeps;

/// <summary>An agency that neither accepted nor sent back within its share has accepted.</summary>
public sealed class DeemAccepted(CaseBatches batches) : ISweep
{
    public string Name => nameof(DeemAccepted);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        var due = new DueCases(q => q.State == QuestionState.Routed && q.AcceptBy < today, q => q.AcceptBy);
        return batches.RunAsync(pass, due, Accept, ct);

        string? Accept(Storage.PortalDb db, Question question)
        {
            question.DeemAccept(PortalActor.Sweep, pass.At);
            return null;
        }
    }
}
