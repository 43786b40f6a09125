using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>Takes a duty away; it is gone at the person's next request.</summary>
public sealed record WithdrawDuty(long Person, long DutyRow, string? Reason);

public sealed class WithdrawDutyValidator : AbstractValidator<WithdrawDuty>
{
    public WithdrawDutyValidator()
    {
        RuleFor(x => x.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage(_ => Say.Accounts["Reason.None"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class WithdrawDutyHandler(PortalDb db, PortalClock clock, IValidator<WithdrawDuty> validator)
{
    public async Task HandleAsync(WithdrawDuty input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var person = await AccountRules.PersonAsync(db, input.Person, ct);
        var row = await db.Duties.SingleOrDefaultAsync(d => d.Id == input.DutyRow && d.UserId == person.Id, ct) ?? throw AccountRules.Wrong("Duty", "Duty.Gone");
        if (row.Duty == Duty.Administrator)
        {
            await AccountRules.KeepAnAdministratorAsync(db, person.Id, DeadlineClock.DayOf(clock.Now), ct);
        }

        db.Duties.Remove(row);
        AccountJournal.Write(db, AccountEventKind.DutyWithdrawn, person, by, clock.Now, $"{row.Duty} {row.Agency}", input.Reason!.Trim());
        await db.SaveChangesAsync(ct);
    }
}
