using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Phone;

/// <summary>Says that a resident was called, whether he was reached, and what was said. Not reached stays in the list.</summary>
public sealed record CallResident(long Notice, bool? Reached, string? Words);

public sealed class CallResidentValidator : AbstractValidator<CallResident>
{
    public CallResidentValidator()
    {
        RuleFor(x => x.Reached).NotNull().WithMessage(_ => Say.Desk["Phone.NoResult"]);
        RuleFor(x => x.Words).Clean(CleanText.ShortLimit);
    }
}

public sealed class CallResidentHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(CallResident input, Actor by, CancellationToken ct)
    {
        var notice = await PhoneQueue.Waiting(db, by).SingleOrDefaultAsync(n => n.Id == input.Notice, ct)
            ?? throw new CaseNotFoundException($"phone notice {input.Notice}");
        (notice.CalledAt, notice.Reached, notice.CallerName) = (clock.Now().Instant, input.Reached == true, by.Name);
        notice.CallerNote = string.IsNullOrWhiteSpace(input.Words) ? notice.CallerNote : input.Words.Trim();
        await db.SaveChangesAsync(ct);
    }
}
