using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Recount;

/// <summary>Counts the open dates of one case anew on the present calendar; the reason names what changed.</summary>
public sealed record RecountQuestion(string Reference, string? Reason);

public sealed class RecountQuestionValidator : AbstractValidator<RecountQuestion>
{
    public RecountQuestionValidator()
    {
        RuleFor(x => x.Reference).NotEmpty();
        RuleFor(x => x.Reason).Required("Recount.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class RecountQuestionHandler(PortalDb db, OfficeClock clock)
{
    /// <summary>False when no date moved: then nothing is written.</summary>
    public async Task<bool> HandleAsync(RecountQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.CasesForSweeps.Include(q => q.Parties).SingleOrDefaultAsync(q => q.Reference == input.Reference, ct)
            ?? throw new CaseNotFoundException(input.Reference);
        var moved = question.Recount(by, clock.Now(), input.Reason!);
        if (moved)
        {
            await db.SaveChangesAsync(ct);
        }

        return moved;
    }
}
