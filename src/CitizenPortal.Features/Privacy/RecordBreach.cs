using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>A breach that was found at a local day and time (HH:mm); not in the future.</summary>
public sealed record RecordBreach(string? FoundOn, string? FoundTime, string? What, string? Whom, string? Measures)
{
    internal DateTimeOffset? FoundAt =>
        TypedDay.Parse(FoundOn) is { } day && TimeOnly.TryParseExact(FoundTime?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DeadlineClock.InstantOf(day, time)
            : null;
}

/// <summary>More measures, and with a document's number: that the authority has been told.</summary>
public sealed record ReportBreach(long Breach, string? Measures, string? Document);

public sealed class RecordBreachValidator : AbstractValidator<RecordBreach>
{
    public RecordBreachValidator(PortalClock clock)
    {
        RuleFor(x => x.FoundOn).Must((x, _) => x.FoundAt is not null).WithMessage(_ => Say.Privacy["Breach.NoTime"]);
        RuleFor(x => x.FoundOn).Must((x, _) => x.FoundAt is null || x.FoundAt <= clock.Now).WithMessage(_ => Say.Privacy["Breach.Future"]);
        RuleFor(x => x.What).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Privacy["Breach.NoWhat"]);
        RuleFor(x => x.What).Clean(CleanText.LongLimit);
        RuleFor(x => x.Whom).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Privacy["Breach.NoWhom"]);
        RuleFor(x => x.Whom).Clean(CleanText.LongLimit);
        RuleFor(x => x.Measures).Clean(CleanText.LongLimit);
    }
}

public sealed class ReportBreachValidator : AbstractValidator<ReportBreach>
{
    public ReportBreachValidator()
    {
        RuleFor(x => x.Measures).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Privacy["Breach.NoMeasures"]);
        RuleFor(x => x.Measures).Clean(CleanText.LongLimit);
        RuleFor(x => x.Document).Clean(CleanText.ShortLimit);
    }
}

public sealed class RecordBreachHandler(PortalDb db, PortalClock clock, IValidator<RecordBreach> validator)
{
    public async Task HandleAsync(RecordBreach input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        db.DataBreaches.Add(new DataBreach
        {
            FoundAt = input.FoundAt!.Value, RecordedAt = clock.Now, RecordedBy = by.Name, What = input.What!.Trim(), Whom = input.Whom!.Trim(), Measures = input.Measures?.Trim(),
        });
        await db.SaveChangesAsync(ct);
    }
}

public sealed class ReportBreachHandler(PortalDb db, PortalClock clock, IValidator<ReportBreach> validator)
{
    public async Task HandleAsync(ReportBreach input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var breach = await db.DataBreaches.SingleOrDefaultAsync(b => b.Id == input.Breach, ct) ?? throw new ValidationException([new("Measures", Say.Privacy["Breach.Gone"])]);
        breach.Measures = input.Measures!.Trim();
        if (breach.ReportedAt is null && !string.IsNullOrWhiteSpace(input.Document))
        {
            (breach.ReportedAt, breach.ReportDocument, breach.ReportedBy) = (clock.Now, input.Document.Trim(), by.Name);
        }

        await db.SaveChangesAsync(ct);
    }
}
