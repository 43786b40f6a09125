using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Operations.Roster;

/// <summary>Puts somebody on duty for his agency from one local date to another, both within.</summary>
public sealed record PutOnDuty(long? UserId, DateOnly? From, DateOnly? To, string? Phone);

public sealed record TakeOffDuty(long Turn);

public sealed class PutOnDutyValidator : AbstractValidator<PutOnDuty>
{
    private const int LongestDays = 31;

    public PutOnDutyValidator()
    {
        RuleFor(x => x.UserId).NotNull().WithMessage(_ => Say.Admin["Roster.NoPerson"]);
        RuleFor(x => x.From).NotNull().WithMessage(_ => Say.Admin["Roster.NoFrom"]);
        RuleFor(x => x.To).NotNull().WithMessage(_ => Say.Admin["Roster.NoTo"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to >= x.From).WithMessage(_ => Say.Admin["Roster.ToBeforeFrom"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to.Value.DayNumber - x.From.Value.DayNumber < LongestDays).WithMessage(_ => Say.Admin.Format("Roster.TooLong", LongestDays));
        RuleFor(x => x.Phone).Must(phone => PhoneNumber.TryParse(phone, out _)).WithMessage(_ => Say.Admin["Roster.NoPhone"]);
    }
}

public sealed class PutOnDutyHandler(PortalDb db, IValidator<PutOnDuty> validator)
{
    public async Task HandleAsync(PutOnDuty input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var person = await OnDutyQuery.Eligible(db, input.From!.Value).SingleOrDefaultAsync(u => u.Id == input.UserId, ct)
            ?? throw new ValidationException([new(nameof(input.UserId), Say.Admin["Roster.NoPerson"])]);
        var phone = PhoneNumber.TryParse(input.Phone, out var e164) ? e164 : "";
        db.OnDuties.Add(new OnDuty { Agency = person.Agency!, UserId = person.Id, From = input.From!.Value, To = input.To!.Value, Phone = phone });
        await db.SaveChangesAsync(ct);
    }
}

public sealed class TakeOffDutyHandler(PortalDb db)
{
    public async Task HandleAsync(TakeOffDuty input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        if (await db.OnDuties.SingleOrDefaultAsync(d => d.Id == input.Turn, ct) is { } turn)
        {
            db.OnDuties.Remove(turn);
            await db.SaveChangesAsync(ct);
        }
    }
}
