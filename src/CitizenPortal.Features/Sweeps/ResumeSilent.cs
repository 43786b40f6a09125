using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Sweeps;

/// <summary>The resident did not add what was asked for: the case goes on and is answered on what is known.</summary>
public sealed class ResumeSilent(CaseBatches batches) : ISweep
{
    public string Name => nameof(ResumeSilent);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        var due = new DueCases(q => q.State == QuestionState.AwaitingCitizen && q.ReplyBy < today, q => q.ReplyBy);
        return batches.RunAsync(pass, due, Resume, ct);

        string? Resume(Storage.PortalDb db, Question question)
        {
            question.ResumeSilent(PortalActor.Sweep, pass.At);
            return null;
        }
    }
}
