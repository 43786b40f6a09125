using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>Another term for one part of one kind, in whole months after closing; nothing typed keeps it for good.</summary>
public sealed record ChangeRetention(CaseKind Kind, PersonalPart Part, string? Months, string? Basis, string? Reason)
{
    public const int LeastMonths = 6;
    public const int MostMonths = 1_200;

    internal int? Number => int.TryParse(Months?.Trim(), out var months) ? months : null;
}

public sealed class ChangeRetentionValidator : AbstractValidator<ChangeRetention>
{
    public ChangeRetentionValidator()
    {
        RuleFor(x => x.Months).Must((x, typed) => string.IsNullOrWhiteSpace(typed) || x.Number is >= ChangeRetention.LeastMonths and <= ChangeRetention.MostMonths)
            .WithMessage(_ => Say.Privacy.Format("Retention.BadMonths", ChangeRetention.LeastMonths, ChangeRetention.MostMonths));
        RuleFor(x => x.Months).Must((x, typed) => string.IsNullOrWhiteSpace(typed) || !CaseKinds.IsSealed(x.Kind)).WithMessage(_ => Say.Privacy["Retention.Sealed"]);
        RuleFor(x => x.Basis).Must(basis => !string.IsNullOrWhiteSpace(basis)).WithMessage(_ => Say.Privacy["Retention.NoBasis"]);
        RuleFor(x => x.Basis).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => Say.Privacy["NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class ChangeRetentionHandler(PortalDb db, PortalClock clock, IValidator<ChangeRetention> validator)
{
    public async Task HandleAsync(ChangeRetention input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var row = await db.RetentionRows.SingleAsync(r => r.Kind == input.Kind && r.Part == input.Part, ct);
        (row.Months, row.Basis, row.Reason, row.ChangedAt, row.ChangedBy) = (input.Number, input.Basis!.Trim(), input.Reason!.Trim(), clock.Now, by.Name);
        await db.SaveChangesAsync(ct);
    }
}
